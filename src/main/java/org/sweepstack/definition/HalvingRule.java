package org.sweepstack.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Halving;
import org.sweepstack.trial.Halving.Share;
import org.sweepstack.trial.Parameters;

/**
 * What a sweep file says of halving: its rungs, or the first of them.
 *
 * @param keep the share that goes on
 * @param rungs the epochs given, growing, at least one
 * @param isBegun whether that is only the first, from which the others follow
 * @param position where they were given
 */
record HalvingRule(Share keep, List<Integer> rungs, boolean isBegun, Position position) {

  /** Copies the list. */
  HalvingRule {
    rungs = List.copyOf(rungs);
  }

  /** Returns the rungs of some trials; empty after a problem. */
  Optional<Halving> of(Collection<Configuration> trials, Problems problems) {
    SortedSet<Integer> epochs = new TreeSet<>();
    trials.forEach(trial -> epochs.add(trial.get(Parameters.EPOCHS)));
    if (epochs.size() > 1) {
      problems.add(
          position,
          "halving: the trials train for "
              + epochs.first()
              + " to "
              + epochs.last()
              + " epochs, and would be compared though they are not as far; give one number of"
              + " epochs");
      return Optional.empty();
    }
    if (trials.stream().anyMatch(trial -> trial.get(Parameters.PATIENCE).isPresent())) {
      problems.add(
          position, "halving: patience ends trials before others are as far; keep one of the two");
      return Optional.empty();
    }
    int last = epochs.first();
    List<Integer> below = isBegun ? grown(last) : rungs.stream().filter(r -> r < last).toList();
    if (below.isEmpty() || rungs.get(rungs.size() - 1) > last) {
      problems.add(
          position,
          "halving: "
              + (isBegun ? "from" : "rungs")
              + ": expected "
              + (below.isEmpty() ? "an epoch before the last, " : "at most the last epoch, ")
              + last
              + ", got "
              + rungs.get(rungs.size() - 1));
      return Optional.empty();
    }
    return Optional.of(new Halving(keep, below, last));
  }

  /** Returns the rungs that follow: as many times further as fewer are kept. */
  private List<Integer> grown(int last) {
    List<Integer> grown = new ArrayList<>();
    long rung = rungs.get(0);
    while (rung < last) {
      grown.add((int) rung);
      rung = Math.max(rung + 1, rung * keep.whole() / keep.part());
    }
    return grown;
  }
}
