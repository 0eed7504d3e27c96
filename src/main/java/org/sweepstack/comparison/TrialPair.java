package org.sweepstack.comparison;

import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Objective;

/**
 * A trial of the first sweep and the one of the second that it is compared with.
 *
 * @param before that of the first
 * @param after that of the second
 * @param configuration what the second trains, as far as both files tell
 */
record TrialPair(ComparedTrial before, ComparedTrial after, Configuration configuration) {

  /** What became of the trial. */
  enum Outcome {
    /** It ended alike, with the same metrics. */
    SAME,
    /** It ended alike, with other metrics. */
    CHANGED,
    /** It completed before, and now does not. */
    NEWLY_FAILING,
    /** It completes now, and did not before. */
    NEWLY_FIXED
  }

  Outcome outcome() {
    if (before.isCompleted() != after.isCompleted()) {
      return before.isCompleted() ? Outcome.NEWLY_FAILING : Outcome.NEWLY_FIXED;
    }
    boolean isSame = before.status() == after.status() && isMeasuredAlike();
    return isSame ? Outcome.SAME : Outcome.CHANGED;
  }

  private boolean isMeasuredAlike() {
    Metrics asFar = before.metrics().asFarAs(after.metrics());
    return asFar.equals(after.metrics().asFarAs(before.metrics()));
  }

  /** Returns whether both have completed and the objective was measured in both. */
  boolean isMeasured(Objective objective) {
    return before.isCompleted() && after.isCompleted() && !Double.isNaN(difference(objective));
  }

  /** Returns by how much the objective's metric has grown. */
  double difference(Objective objective) {
    return after.metrics().get(objective.metric()) - before.metrics().get(objective.metric());
  }

  /** Returns whether one of them can be said to be the better one, or both to be equal. */
  boolean isComparable(Objective objective) {
    return before.isCompleted() != after.isCompleted() || isMeasured(objective);
  }

  /**
   * Returns a negative number when the second is better, a positive one when the first is. What
   * completed is better than what did not.
   */
  int compare(Objective objective) {
    if (before.isCompleted() != after.isCompleted()) {
      return after.isCompleted() ? -1 : 1;
    }
    return objective.compare(
        after.metrics().get(objective.metric()), before.metrics().get(objective.metric()));
  }
}
