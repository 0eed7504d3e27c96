package org.sweepstack.picture;

import static java.lang.Double.NaN;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sweepstack.summary.Trials;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Boundary;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.LayerHistogram;
import org.sweepstack.trial.LayerPart;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Moment;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Predictions;
import org.sweepstack.trial.Spread;
import org.sweepstack.trial.TrialArtefacts;

/** Trials made by hand, to be drawn. */
final class DrawnTrials {
  static final List<Parameter<?>> AXES = List.of(Parameters.LEARNING_RATE, Parameters.SEED);
  static final List<String> CLASSES = List.of("a", "b");

  private DrawnTrials() {}

  static Configuration seed(long seed) {
    return Configuration.defaults().with(Parameters.SEED, seed);
  }

  /** Returns a curve of losses at the epochs 0, 1, and on, with validation twice as large. */
  static LearningCurve curve(double... losses) {
    return new LearningCurve(
        IntStream.range(0, losses.length)
            .mapToObj(
                epoch ->
                    new CurvePoint(
                        epoch,
                        Metrics.inOrder(losses[epoch], 0.25, 2 * losses[epoch], 0.5, NaN, NaN)))
            .toList());
  }

  /** Returns a completed trial of which everything is kept. */
  static PictureTrial completed(Configuration configuration, double... losses) {
    return completed(configuration, everything(curve(losses), CLASSES));
  }

  /** Returns a completed trial of which exactly this is kept. */
  static PictureTrial completed(Configuration configuration, TrialArtefacts artefacts) {
    return trial(Trials.completed(configuration, points(artefacts.curve())), artefacts);
  }

  static PictureTrial diverged(Configuration configuration, int epoch, double... losses) {
    Attempt attempt = Trials.diverged(configuration, epoch, points(curve(losses)));
    return trial(attempt, attempt.artefacts());
  }

  private static PictureTrial trial(Attempt attempt, TrialArtefacts artefacts) {
    return PictureTrial.of(
        Trials.finished(Trials.keeping(attempt, artefacts)).get(0), set -> Optional.empty());
  }

  private static CurvePoint[] points(LearningCurve curve) {
    return curve.points().toArray(CurvePoint[]::new);
  }

  static TrialArtefacts everything(LearningCurve curve, List<String> classes) {
    return new TrialArtefacts(
        curve,
        Optional.of(predictions(List.of("x1", "x2"), classes)),
        List.of(kernel("initial.0.weight"), kernel("final.0.weight")),
        List.of(layer(0, 0, 1), layer(0, 1, 2), layer(10, 0, NaN), layer(10, 1, 4)),
        List.of(
            new LayerHistogram(
                Moment.ofEpoch(0),
                0,
                "dense 2",
                LayerPart.BIASES,
                0,
                0,
                Collections.nCopies(30, 1)),
            new LayerHistogram(
                Moment.ofEpoch(10),
                0,
                "dense 2",
                LayerPart.BIASES,
                -1,
                2,
                Collections.nCopies(30, 1))),
        Optional.of(boundary(0, 1, 0.25, 0.75)));
  }

  private static NamedArray kernel(String name) {
    return new NamedArray(name, Precision.FLOAT, List.of(1, 1, 1, 2), new double[] {-1, 1});
  }

  /** Returns predictions of four samples, of which the last is wrong. */
  static Predictions predictions(List<String> inputs, List<String> classes) {
    double[] points = new double[4 * inputs.size()];
    Arrays.setAll(points, index -> index);
    return new Predictions(
        inputs,
        classes,
        points,
        new double[] {0.1, 0.9, 0.2, 0.3},
        new int[] {0, 1, 0, 1},
        new int[] {0, 1, 0, 0});
  }

  /** Returns the boundary of one output with values at the corners: below, then above. */
  static Boundary boundary(double... corners) {
    int[] predicted = Arrays.stream(corners).mapToInt(value -> value >= 0.5 ? 1 : 0).toArray();
    return new Boundary(
        List.of("x1", "x2"), new double[] {-1, 1}, new double[] {0, 2}, 1, corners, predicted);
  }

  static LayerStatistics layer(int epoch, int layer, double number) {
    Spread spread =
        new Spread(
            number - 4, number - 3, number - 1, number, number + 2, number + 5, number + 6, 0, 0);
    return new LayerStatistics(epoch, layer, spread, Spread.none(), number, NaN);
  }
}
