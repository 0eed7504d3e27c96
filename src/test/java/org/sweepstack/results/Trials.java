package org.sweepstack.results;

import static java.lang.Double.NaN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Objective.Direction;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Predictions;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

/** Finished trials made by hand. */
final class Trials {
  static final Objective TEST_LOSS = new Objective(Direction.MINIMIZE, Metric.TEST_LOSS);
  static final Configuration DEFAULTS =
      Configuration.defaults().with(Parameters.PRECISION, Precision.DOUBLE);
  private static final Instant STARTED = Instant.parse("2026-01-02T03:04:05.678Z");

  private Trials() {}

  /** Returns a trial that completed with a test loss. */
  static Attempt completed(Configuration configuration, double testLoss) {
    Metrics metrics = new Metrics(0.5, 0.75, NaN, NaN, testLoss, 0.5);
    return completed(configuration, new CurvePoint(10, metrics));
  }

  static Attempt completed(Configuration configuration, CurvePoint... points) {
    LearningCurve curve = new LearningCurve(List.of(points));
    return attempt(TrialResult.completed(configuration, curve));
  }

  static Attempt diverged(Configuration configuration, int epoch, CurvePoint... points) {
    LearningCurve curve = new LearningCurve(List.of(points));
    return attempt(TrialResult.diverged(configuration, curve, epoch));
  }

  static Attempt failed(Configuration configuration, String error) {
    return attempt(TrialResult.failed(configuration, error));
  }

  static Attempt timedOut(Configuration configuration) {
    return attempt(
        new TrialResult(
            configuration,
            TrialStatus.TIMED_OUT,
            0,
            Metrics.NONE,
            LearningCurve.EMPTY,
            OptionalInt.empty(),
            "",
            TrialArtefacts.NONE));
  }

  /** Returns an attempt of whose trial more is kept. */
  static Attempt keeping(Attempt attempt, TrialArtefacts kept) {
    return attempt(attempt.result().with(kept));
  }

  /** Returns an attempt of whose trial the predictions are kept. */
  static Attempt keeping(Attempt attempt, Predictions predictions) {
    return keeping(attempt, new TrialArtefacts(Optional.of(predictions), List.of(), List.of()));
  }

  /** Returns an attempt of whose trial some arrays are kept. */
  static Attempt keeping(Attempt attempt, NamedArray... arrays) {
    return keeping(attempt, new TrialArtefacts(Optional.empty(), List.of(arrays), List.of()));
  }

  /** Returns an attempt of whose trial the statistics of some layers are kept. */
  static Attempt keeping(Attempt attempt, LayerStatistics... layers) {
    return keeping(attempt, new TrialArtefacts(Optional.empty(), List.of(), List.of(layers)));
  }

  private static Attempt attempt(TrialResult result) {
    return new Attempt(result, STARTED, 0.125, 4);
  }

  /** Returns the results of a sweep of which every trial finished. */
  static SweepResults sweep(List<Parameter<?>> named, Objective objective, Attempt... attempts) {
    List<Configuration> grid =
        List.of(attempts).stream().map(attempt -> attempt.result().configuration()).toList();
    return new SweepResults("demo", grid, named, false, objective, List.of(attempts));
  }
}
