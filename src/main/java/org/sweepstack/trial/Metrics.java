package org.sweepstack.trial;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * The metrics of one epoch; NaN stands for "not measured". Losses are at least 0 and accuracies in
 * [0, 1].
 *
 * @param trainLoss mean loss on the training samples
 * @param trainAccuracy share of training samples whose class is predicted
 * @param validationLoss mean loss on the validation samples
 * @param validationAccuracy share of validation samples whose class is predicted
 * @param testLoss mean loss on the test samples
 * @param testAccuracy share of test samples whose class is predicted
 */
public record Metrics(
    double trainLoss,
    double trainAccuracy,
    double validationLoss,
    double validationAccuracy,
    double testLoss,
    double testAccuracy) {

  /** Metrics of which none was measured. */
  public static final Metrics NONE =
      new Metrics(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /** Returns one of them. */
  public double get(Metric metric) {
    return switch (metric) {
      case TRAIN_LOSS -> trainLoss;
      case TRAIN_ACCURACY -> trainAccuracy;
      case VALIDATION_LOSS -> validationLoss;
      case VALIDATION_ACCURACY -> validationAccuracy;
      case TEST_LOSS -> testLoss;
      case TEST_ACCURACY -> testAccuracy;
    };
  }

  /** Returns the metrics that a function gives, which is asked for each once, in their order. */
  public static Metrics of(ToDoubleFunction<Metric> values) {
    return new Metrics(
        values.applyAsDouble(Metric.TRAIN_LOSS),
        values.applyAsDouble(Metric.TRAIN_ACCURACY),
        values.applyAsDouble(Metric.VALIDATION_LOSS),
        values.applyAsDouble(Metric.VALIDATION_ACCURACY),
        values.applyAsDouble(Metric.TEST_LOSS),
        values.applyAsDouble(Metric.TEST_ACCURACY));
  }

  /** Returns these metrics with something done to each of them. */
  public Metrics map(DoubleUnaryOperator change) {
    return of(metric -> change.applyAsDouble(get(metric)));
  }
}
