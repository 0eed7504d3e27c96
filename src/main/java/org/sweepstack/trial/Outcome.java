package org.sweepstack.trial;

import java.util.OptionalInt;

/**
 * How a trial's training came out: the same value from the stack to the journal to the tables.
 *
 * @param status how it ended
 * @param epochsRun epochs trained
 * @param metrics those of the last epoch; all NaN unless completed or stopped
 * @param milestones the epochs of its learning curve that count
 * @param divergedEpoch the logged epoch at which a loss or a weight was found not finite
 * @param error what ended a trial that failed or timed out; otherwise empty
 */
public record Outcome(
    TrialStatus status,
    int epochsRun,
    Metrics metrics,
    Milestones milestones,
    OptionalInt divergedEpoch,
    String error) {

  /** Checks the epochs. */
  public Outcome {
    if (epochsRun < 0 || divergedEpoch.orElse(0) < 0) {
      throw new IllegalArgumentException("no training has such epochs");
    }
  }

  /** Returns this as far as another measured the same, as {@link Metrics#asFarAs} does. */
  public Outcome asFarAs(Outcome other) {
    return new Outcome(
        status,
        epochsRun,
        metrics.asFarAs(other.metrics),
        milestones.asFarAs(other.milestones),
        divergedEpoch,
        error);
  }

  /** Returns this with its metrics rounded to the precision of its trial. */
  public Outcome roundedTo(Precision precision) {
    return new Outcome(
        status, epochsRun, metrics.map(precision::round), milestones, divergedEpoch, error);
  }
}
