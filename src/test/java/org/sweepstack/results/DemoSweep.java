package org.sweepstack.results;

import static java.lang.Double.NaN;
import static org.sweepstack.trial.Parameters.DATASET;
import static org.sweepstack.trial.Parameters.DATA_FILE;
import static org.sweepstack.trial.Parameters.INITIALIZER;
import static org.sweepstack.trial.Parameters.LEARNING_RATE;
import static org.sweepstack.trial.Parameters.MOMENTUM;
import static org.sweepstack.trial.Parameters.OPTIMIZER;
import static org.sweepstack.trial.Parameters.PRECISION;
import static org.sweepstack.trial.Parameters.SEED;
import static org.sweepstack.trial.Parameters.TARGET;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.summary.Trials;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.InitializerKind;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.OptimizerKind;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Predictions;
import org.sweepstack.trial.Spread;
import org.sweepstack.trial.TrialGrid;

/**
 * A small sweep with every status, two data sets, both precisions, a parameter that matters for
 * some of its trials only, texts that a spreadsheet would misread, numbers that each language
 * writes in its own way, and a pending trial.
 */
public final class DemoSweep {
  static final String DEFINITION =
      "name: demo\n# größe is a column of data.csv\ngrid:\n  seed: [1, 2]\n";

  private static final Configuration XOR =
      Configuration.defaults()
          .with(DATASET, DatasetKind.XOR)
          .with(INITIALIZER, InitializerKind.UNIFORM)
          .with(LEARNING_RATE, 1e-9);
  private static final Configuration HEAVY =
      XOR.with(OPTIMIZER, OptimizerKind.MOMENTUM).with(MOMENTUM, 0.5);
  private static final Configuration HEAVIER = HEAVY.with(MOMENTUM, 0.9);
  private static final Configuration FILE =
      XOR.with(DATASET, DatasetKind.CSV)
          .with(DATA_FILE, DataFile.named("=data.csv"))
          .with(TARGET, "-größe")
          .with(PRECISION, Precision.DOUBLE);
  private static final Configuration OTHER_TARGET = FILE.with(TARGET, "age, in \"years\"");

  private static final CurvePoint START =
      new CurvePoint(0, Metrics.inOrder(0.25f, 0.5, NaN, NaN, 0.25f, 0.5));
  private static final CurvePoint FILE_START =
      new CurvePoint(0, Metrics.inOrder(0.7, 0.5, 0.8, 0.45, 0.75, 0.4));

  private static final Predictions XOR_PREDICTIONS =
      new Predictions(
          List.of("x1", "x2"),
          List.of("0", "1"),
          new double[] {0.5, -1234567.5, 1, 1e-9},
          new double[] {0.1f, 12345678f},
          new int[] {0, 1},
          new int[] {0, 0});
  private static final Predictions FILE_PREDICTIONS =
      new Predictions(
          List.of("age, in \"years\""),
          List.of("=cmd()", "a,b", "-1"),
          new double[] {40, 1e15},
          new double[] {0.1f, NaN, 0.2, 0.5, 0.7, Double.POSITIVE_INFINITY},
          new int[] {0, 2},
          new int[] {1, 0});
  private static final LayerStatistics LAYER =
      new LayerStatistics(
          1000,
          0,
          new Spread(-3000.25, -2, -1.5, 0.1f, 1.5, 2, 3, 1.0 / 3, 1e-9),
          new Spread(1, 2, 3, 4, 5, 6, 7, 8, 9),
          0.2f,
          1e21);
  private static final LayerStatistics LAYER_WITHOUT_BIASES =
      new LayerStatistics(1000, 1, new Spread(0, 0, 0, 0, 0, 0, 0, 0, 0), Spread.none(), 0.5, NaN);

  private DemoSweep() {}

  static SweepResults results() {
    return results(Trials.finished(attempts().toArray(Attempt[]::new)));
  }

  /** Returns the results of some trials of the sweep. */
  static SweepResults results(List<FinishedTrial> finished) {
    List<Parameter<?>> named =
        List.of(DATASET, OPTIMIZER, MOMENTUM, TARGET, DATA_FILE, PRECISION, SEED);
    return new SweepResults(
        "demo", new TrialGrid(seeded(), named, Set.of(), Set.of(), Trials.TEST_LOSS), finished);
  }

  /** Returns all attempts, in the order of the grid. */
  public static List<Attempt> attempts() {
    return attempts(seeded());
  }

  private static List<Configuration> seeded() {
    return Stream.of(XOR, HEAVY, HEAVIER, FILE, OTHER_TARGET)
        .flatMap(c -> Stream.of(c.with(SEED, 1L), c.with(SEED, 2L)))
        .toList();
  }

  private static List<Attempt> attempts(List<Configuration> grid) {
    return List.of(
        Trials.keeping(
            Trials.completed(grid.get(0), START, square(10, 0.1f, 1), square(20, 0.3f, 2f / 3)),
            Optional.of(XOR_PREDICTIONS),
            List.of(),
            List.of(LAYER)),
        Trials.completed(grid.get(1), START, square(20, 2.5e-9f, 1)),
        Trials.diverged(grid.get(2), 20, START, square(10, 1.5e30f, 0.5)),
        Trials.completed(grid.get(3), START, square(20, 0.2f, 1)),
        Trials.diverged(grid.get(4), 10, START),
        Trials.timedOut(grid.get(5)),
        Trials.failed(grid.get(6), "=IllegalStateException: \"boom\",\n  then more\r\n"),
        Trials.keeping(
            Trials.completed(
                grid.get(7),
                FILE_START,
                new CurvePoint(10, Metrics.inOrder(0.1, 1, 0.2, 0.95, 1.0 / 3, 0.9)),
                new CurvePoint(15, Metrics.inOrder(0.05, 1, 0.25, 0.9, 0.4, 0.85))),
            Optional.of(FILE_PREDICTIONS),
            List.of(),
            List.of(LAYER, LAYER_WITHOUT_BIASES)),
        Trials.completed(
            grid.get(8),
            FILE_START,
            new CurvePoint(15, Metrics.inOrder(0.125, 0.75, 0.5, 0.5, 0.4, 0.6))));
  }

  /** Returns a point of a data set whose training points are its test points. */
  private static CurvePoint square(int epoch, double loss, double accuracy) {
    return new CurvePoint(epoch, Metrics.inOrder(loss, accuracy, NaN, NaN, loss, accuracy));
  }

  static Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("version", "0.1.0");
    environment.put("command_line", "@run xor.yaml --set \"learning_rate=0.1,0.3\"");
    environment.put("blas_kernel", "");
    return environment;
  }
}
