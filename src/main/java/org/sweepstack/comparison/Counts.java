package org.sweepstack.comparison;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import org.sweepstack.comparison.TrialPair.Outcome;

/**
 * What became of trials.
 *
 * @param same those that ended alike with the same metrics
 * @param changed those that ended alike with other metrics
 * @param newlyFailing those that completed before and do not now
 * @param newlyFixed those that complete now and did not before
 * @param added those of the second sweep alone
 * @param removed those of the first sweep alone
 */
public record Counts(
    int same, int changed, int newlyFailing, int newlyFixed, int added, int removed) {

  static Counts of(List<TrialPair> pairs, int added, int removed) {
    Map<Outcome, Long> outcomes =
        pairs.stream().collect(groupingBy(TrialPair::outcome, counting()));
    return new Counts(
        count(outcomes, Outcome.SAME),
        count(outcomes, Outcome.CHANGED),
        count(outcomes, Outcome.NEWLY_FAILING),
        count(outcomes, Outcome.NEWLY_FIXED),
        added,
        removed);
  }

  private static int count(Map<Outcome, Long> outcomes, Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0L).intValue();
  }

  /** Returns how many trials are in both sweeps. */
  public int joined() {
    return same + changed + newlyFailing + newlyFixed;
  }

  /** Returns whether all trials are in both sweeps, with the same results. */
  public boolean areAllSame() {
    return changed + newlyFailing + newlyFixed + added + removed == 0;
  }
}
