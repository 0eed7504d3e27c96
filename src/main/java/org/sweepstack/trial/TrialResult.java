package org.sweepstack.trial;

import java.util.OptionalInt;

/**
 * The result of training a trial. Depends on the configuration alone, unless it timed out.
 *
 * @param configuration what was trained
 * @param outcome how it came out
 */
public record TrialResult(Configuration configuration, Outcome outcome) {

  /**
   * Returns the result of a trial that trained to its end; its metrics are those of the curve's
   * last point.
   */
  public static TrialResult completed(Configuration configuration, LearningCurve curve) {
    CurvePoint last = curve.points().get(curve.points().size() - 1);
    return of(
        configuration,
        TrialStatus.COMPLETED,
        last.epoch(),
        last.metrics(),
        curve,
        OptionalInt.empty(),
        "");
  }

  /**
   * Returns the result of a trial that stops at a rung, its epochs not all trained.
   *
   * @param metrics those of that epoch; all NaN where the trial is not finite any more
   */
  public static TrialResult stopped(
      Configuration configuration, LearningCurve curve, int epoch, Metrics metrics) {
    return of(configuration, TrialStatus.STOPPED, epoch, metrics, curve, OptionalInt.empty(), "");
  }

  /** Returns the result of a trial that was found not finite at an epoch. */
  public static TrialResult diverged(Configuration configuration, LearningCurve curve, int epoch) {
    return of(
        configuration, TrialStatus.DIVERGED, epoch, Metrics.NONE, curve, OptionalInt.of(epoch), "");
  }

  /** Returns the result of a trial that an exception ended, with its class and message. */
  public static TrialResult failed(Configuration configuration, String error) {
    return of(
        configuration,
        TrialStatus.FAILED,
        0,
        Metrics.NONE,
        LearningCurve.EMPTY,
        OptionalInt.empty(),
        error);
  }

  /** Returns the result of a trial whose time was over after an epoch, with what allowed it. */
  public static TrialResult timedOut(
      Configuration configuration, LearningCurve curve, int epoch, String limit) {
    return of(
        configuration,
        TrialStatus.TIMED_OUT,
        epoch,
        Metrics.NONE,
        curve,
        OptionalInt.empty(),
        limit);
  }

  private static TrialResult of(
      Configuration configuration,
      TrialStatus status,
      int epochsRun,
      Metrics metrics,
      LearningCurve curve,
      OptionalInt divergedEpoch,
      String error) {
    return new TrialResult(
        configuration,
        new Outcome(status, epochsRun, metrics, Milestones.of(curve), divergedEpoch, error));
  }

  /** Returns how it ended. */
  public TrialStatus status() {
    return outcome.status();
  }

  /** Returns the epochs trained. */
  public int epochsRun() {
    return outcome.epochsRun();
  }

  /** Returns the metrics of the last epoch; all NaN unless completed or stopped. */
  public Metrics metrics() {
    return outcome.metrics();
  }

  /** Returns the epochs of its learning curve that count. */
  public Milestones milestones() {
    return outcome.milestones();
  }

  /** Returns the logged epoch at which a loss or a weight was found not finite. */
  public OptionalInt divergedEpoch() {
    return outcome.divergedEpoch();
  }

  /** Returns what ended a trial that failed or timed out; otherwise empty. */
  public String error() {
    return outcome.error();
  }
}
