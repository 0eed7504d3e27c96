package org.sweepstack.summary;

import static java.lang.Double.NaN;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.Artefact;
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
import org.sweepstack.trial.RunContext;
import org.sweepstack.trial.Timing;
import org.sweepstack.trial.ToldClasses;
import org.sweepstack.trial.TrainedModel;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialGrid;
import org.sweepstack.trial.TrialResult;

/** Finished trials made by hand. */
public final class Trials {
  public static final Objective TEST_LOSS = new Objective(Direction.MINIMIZE, Metric.TEST_LOSS);
  public static final Configuration DEFAULTS =
      Configuration.defaults().with(Parameters.PRECISION, Precision.DOUBLE);
  public static final RunContext CONTEXT = new RunContext(2, "-host", "kernels");
  private static final Instant STARTED = Instant.parse("2026-01-02T03:04:05.678Z");

  private Trials() {}

  /** Returns a trial that completed with a test loss. */
  public static Attempt completed(Configuration configuration, double testLoss) {
    Metrics metrics = Metrics.inOrder(0.5, 0.75, NaN, NaN, testLoss, 0.5);
    return completed(configuration, new CurvePoint(10, metrics));
  }

  public static Attempt completed(Configuration configuration, CurvePoint... points) {
    LearningCurve curve = new LearningCurve(List.of(points));
    return attempt(TrialResult.completed(configuration, curve), TrialArtefacts.of(curve));
  }

  public static Attempt diverged(Configuration configuration, int epoch, CurvePoint... points) {
    LearningCurve curve = new LearningCurve(List.of(points));
    return attempt(TrialResult.diverged(configuration, curve, epoch), TrialArtefacts.of(curve));
  }

  /** Returns a trial that stopped at a rung with a test loss. */
  public static Attempt stopped(Configuration configuration, int epoch, double testLoss) {
    Metrics metrics = Metrics.inOrder(0.5, 0.75, NaN, NaN, testLoss, 0.5);
    return attempt(
        TrialResult.stopped(configuration, LearningCurve.EMPTY, epoch, metrics),
        TrialArtefacts.NONE);
  }

  public static Attempt failed(Configuration configuration, String error) {
    return new Attempt(
        TrialResult.failed(configuration, error),
        TrialArtefacts.NONE,
        error + "\n\tat a line\n",
        new Timing(STARTED, 0.125, 4));
  }

  public static Attempt timedOut(Configuration configuration) {
    return attempt(
        TrialResult.timedOut(configuration, LearningCurve.EMPTY, 0, ""), TrialArtefacts.NONE);
  }

  /** Returns an attempt of whose trial predictions are kept too. */
  public static Attempt keeping(Attempt attempt, Predictions predictions) {
    return keeping(attempt, Optional.of(predictions), List.of(), List.of());
  }

  /** Returns an attempt of whose trial some arrays are kept too. */
  public static Attempt keeping(Attempt attempt, NamedArray... arrays) {
    return keeping(attempt, Optional.empty(), List.of(arrays), List.of());
  }

  /** Returns an attempt of whose trial the statistics of some layers are kept too. */
  public static Attempt keeping(Attempt attempt, LayerStatistics... layers) {
    return keeping(attempt, Optional.empty(), List.of(), List.of(layers));
  }

  public static Attempt keeping(
      Attempt attempt,
      Optional<Predictions> predictions,
      List<NamedArray> arrays,
      List<LayerStatistics> layers) {
    LearningCurve curve = attempt.artefacts().curve();
    return attempt(
        attempt.result(), new TrialArtefacts(curve, predictions, arrays, layers, Optional.empty()));
  }

  /** Returns what is kept of a trial of which a sweep asks for its network alone. */
  public static TrialArtefacts keptNetwork(Optional<TrainedModel> model) {
    return kept(model, Optional.empty());
  }

  /** Returns what is kept of a trial of which a sweep asks for the counts of its classes alone. */
  public static TrialArtefacts keptClasses(Optional<ToldClasses> classes) {
    return kept(Optional.empty(), classes);
  }

  private static TrialArtefacts kept(Optional<TrainedModel> model, Optional<ToldClasses> classes) {
    return new TrialArtefacts(
        LearningCurve.EMPTY,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        model,
        classes);
  }

  /** Returns an attempt of whose trial exactly this is kept. */
  public static Attempt keeping(Attempt attempt, TrialArtefacts artefacts) {
    return attempt(attempt.result(), artefacts);
  }

  private static Attempt attempt(TrialResult result, TrialArtefacts artefacts) {
    return new Attempt(result, artefacts, "", new Timing(STARTED, 0.125, 4));
  }

  /** Returns trials that were attempted once and of which everything is kept. */
  public static List<FinishedTrial> finished(Attempt... attempts) {
    return Stream.of(attempts)
        .map(attempt -> FinishedTrial.of(attempt, EnumSet.allOf(Artefact.class), CONTEXT))
        .toList();
  }

  /** Returns the results of a sweep of which every trial finished. */
  public static SweepResults sweep(
      List<Parameter<?>> named, Objective objective, Attempt... attempts) {
    List<Configuration> grid =
        Stream.of(attempts).map(attempt -> attempt.result().configuration()).toList();
    return new SweepResults(
        "demo", new TrialGrid(grid, named, Set.of(), Set.of(), objective), finished(attempts));
  }
}
