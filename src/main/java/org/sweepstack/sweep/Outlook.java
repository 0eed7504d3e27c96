package org.sweepstack.sweep;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.TrialId;
import org.sweepstack.trial.TrialStatus;

/**
 * What is done and what is left of a grid.
 *
 * @param finished trials that completed or diverged, with all that is to be kept of them
 * @param stopped trials that halving has stopped, with all that is to be kept of them
 * @param failed trials that failed or timed out: a run leaves them as they are
 * @param lacking trials that completed or diverged before something more was to be kept of them
 * @param damaged trials that have ended, of which something is lost or cannot be read
 * @param fresh trials that have not ended yet, or have stopped at a rung and go on
 * @param outside how many trials have ended that are not in the grid: they are kept, but not shown
 * @param damage what the results folder has lost
 */
public record Outlook(
    List<Configuration> finished,
    List<Configuration> stopped,
    List<Configuration> failed,
    List<Configuration> lacking,
    List<Configuration> damaged,
    List<Configuration> fresh,
    int outside,
    Damage damage) {

  private enum Standing {
    FINISHED,
    STOPPED,
    FAILED,
    LACKING,
    DAMAGED,
    FRESH
  }

  /**
   * Sorts the trials of a grid by what an earlier run left of them.
   *
   * @param out those that have stopped for good; others that did go on
   */
  static Outlook of(
      List<Configuration> grid,
      FinishedTrials trials,
      Set<TrialId> out,
      Set<Artefact> save,
      Damage damage) {
    Map<Standing, List<Configuration>> sorted = new EnumMap<>(Standing.class);
    for (Standing standing : Standing.values()) {
      sorted.put(standing, new ArrayList<>());
    }
    int inside = 0;
    for (Configuration trial : grid) {
      Optional<FinishedTrial> finished = trials.of(trial);
      inside += finished.isPresent() ? 1 : 0;
      Standing standing =
          damage.isOf(trial.id())
              ? Standing.DAMAGED
              : standing(finished, out.contains(trial.id()), save);
      sorted.get(standing).add(trial);
    }
    return new Outlook(
        sorted.get(Standing.FINISHED),
        sorted.get(Standing.STOPPED),
        sorted.get(Standing.FAILED),
        sorted.get(Standing.LACKING),
        sorted.get(Standing.DAMAGED),
        sorted.get(Standing.FRESH),
        trials.size() - inside,
        damage);
  }

  private static Standing standing(
      Optional<FinishedTrial> trial, boolean isOut, Set<Artefact> save) {
    if (trial.isEmpty()) {
      return Standing.FRESH;
    }
    TrialStatus status = trial.get().result().status();
    if (status == TrialStatus.STOPPED && !isOut) {
      return Standing.FRESH;
    }
    if (status.isFailure()) {
      return Standing.FAILED;
    }
    if (!trial.get().saved().containsAll(save)) {
      return Standing.LACKING;
    }
    return isOut ? Standing.STOPPED : Standing.FINISHED;
  }

  /** Returns the trials that have ended and are trained again. */
  Set<TrialId> again() {
    return Stream.concat(lacking.stream(), damaged.stream())
        .map(Configuration::id)
        .collect(Collectors.toSet());
  }

  /** Returns what a run trains, in the order of the grid but for those that ended before. */
  public List<Configuration> pending() {
    List<Configuration> pending = new ArrayList<>(lacking);
    pending.addAll(damaged);
    pending.addAll(fresh);
    return pending;
  }
}
