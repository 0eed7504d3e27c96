package org.sweepstack.execution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.TrialId;

/**
 * Trials that are trained before it is said what is trained next.
 *
 * @param trials may be none
 * @param isRanked whether the most promising come first, so that they are to be trained first
 * @param until the epochs at which trials stop that still train; none for those that train to their
 *     last
 * @param past what earlier runs and stages left
 * @param open how many trials of the run have not come to their end, these among them
 * @param laterTrialEpochs how many epochs of single trials later stages are expected to train
 */
public record Stage(
    List<Configuration> trials,
    boolean isRanked,
    Map<TrialId, Integer> until,
    Past past,
    int open,
    long laterTrialEpochs) {

  /** Copies the collections. */
  public Stage {
    trials = List.copyOf(trials);
    until = Map.copyOf(until);
  }

  /** Returns a stage that no other follows. */
  public static Stage whole(List<Configuration> trials, Past past) {
    return new Stage(trials, false, Map.of(), past, trials.size(), 0);
  }

  /** Returns whether all trials train from their first step to their last, as they like. */
  boolean isPlain() {
    return until.isEmpty() && past.equals(Past.NONE);
  }

  /** Returns the epoch at which a trial stops if it still trains; empty for its last. */
  Optional<Integer> end(TrialId trial) {
    return Optional.ofNullable(until.get(trial));
  }

  /** Returns what a trial goes on from; a checkpoint beyond its end is of no use. */
  Optional<Checkpoint> from(TrialId trial) {
    return Optional.ofNullable(past.checkpoints().get(trial))
        .filter(checkpoint -> end(trial).filter(end -> end < checkpoint.epoch()).isEmpty());
  }
}
