package org.sweepstack.trial;

import java.util.OptionalInt;

/**
 * What a trial's training came to. Depends on the configuration alone, unless it timed out.
 *
 * @param configuration what was trained
 * @param status how it ended
 * @param epochsRun epochs trained
 * @param metrics those of the last epoch; all NaN unless completed
 * @param milestones the epochs of its learning curve that count
 * @param divergedEpoch the logged epoch at which a loss or a weight was found not finite
 * @param error what ended a trial that failed or timed out; otherwise empty
 */
public record TrialResult(
    Configuration configuration,
    TrialStatus status,
    int epochsRun,
    Metrics metrics,
    Milestones milestones,
    OptionalInt divergedEpoch,
    String error) {

  /**
   * Returns the result of a trial that trained to its end; its metrics are those of the curve's
   * last point.
   */
  public static TrialResult completed(Configuration configuration, LearningCurve curve) {
    CurvePoint last = curve.points().get(curve.points().size() - 1);
    return new TrialResult(
        configuration,
        TrialStatus.COMPLETED,
        last.epoch(),
        last.metrics(),
        Milestones.of(curve),
        OptionalInt.empty(),
        "");
  }

  /** Returns the result of a trial that was found not finite at an epoch. */
  public static TrialResult diverged(Configuration configuration, LearningCurve curve, int epoch) {
    return new TrialResult(
        configuration,
        TrialStatus.DIVERGED,
        epoch,
        Metrics.NONE,
        Milestones.of(curve),
        OptionalInt.of(epoch),
        "");
  }

  /** Returns the result of a trial that an exception ended, with its class and message. */
  public static TrialResult failed(Configuration configuration, String error) {
    return new TrialResult(
        configuration,
        TrialStatus.FAILED,
        0,
        Metrics.NONE,
        Milestones.NONE,
        OptionalInt.empty(),
        error);
  }

  /** Returns the result of a trial whose time was over after an epoch, with what allowed it. */
  public static TrialResult timedOut(
      Configuration configuration, LearningCurve curve, int epoch, String limit) {
    return new TrialResult(
        configuration,
        TrialStatus.TIMED_OUT,
        epoch,
        Metrics.NONE,
        Milestones.of(curve),
        OptionalInt.empty(),
        limit);
  }
}
