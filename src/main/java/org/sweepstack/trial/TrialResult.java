package org.sweepstack.trial;

import java.util.OptionalInt;

/**
 * What a trial's training came to. Depends on the configuration alone.
 *
 * @param configuration what was trained
 * @param status how it ended
 * @param epochsRun epochs trained
 * @param metrics those of the last epoch; all NaN unless completed
 * @param curve the metrics along the epochs
 * @param divergedEpoch the logged epoch at which a loss or a weight was found not finite
 * @param error class and message of what ended a failed trial; otherwise empty
 * @param artefacts what else is kept of the trial
 */
public record TrialResult(
    Configuration configuration,
    TrialStatus status,
    int epochsRun,
    Metrics metrics,
    LearningCurve curve,
    OptionalInt divergedEpoch,
    String error,
    TrialArtefacts artefacts) {

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
        curve,
        OptionalInt.empty(),
        "",
        TrialArtefacts.NONE);
  }

  /** Returns the result of a trial that was found not finite at an epoch. */
  public static TrialResult diverged(Configuration configuration, LearningCurve curve, int epoch) {
    return new TrialResult(
        configuration,
        TrialStatus.DIVERGED,
        epoch,
        Metrics.NONE,
        curve,
        OptionalInt.of(epoch),
        "",
        TrialArtefacts.NONE);
  }

  /** Returns the result of a trial that an exception ended. */
  public static TrialResult failed(Configuration configuration, String error) {
    return new TrialResult(
        configuration,
        TrialStatus.FAILED,
        0,
        Metrics.NONE,
        LearningCurve.EMPTY,
        OptionalInt.empty(),
        error,
        TrialArtefacts.NONE);
  }

  /** Returns this result with what else is kept of the trial. */
  public TrialResult with(TrialArtefacts kept) {
    return new TrialResult(
        configuration, status, epochsRun, metrics, curve, divergedEpoch, error, kept);
  }
}
