package org.sweepstack.training;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Statistic;
import org.apache.commons.statistics.descriptive.StatisticsConfiguration;
import org.sweepstack.trial.Spread;

/** Measures how numbers spread. */
final class Spreads {
  private static final double[] PROBABILITIES = {0.05, 0.25, 0.5, 0.75, 0.95};

  private Spreads() {}

  /**
   * Returns the spread of numbers, with quantiles interpolated as NumPy does by default (type 7).
   */
  static Spread of(double[] values) {
    if (!isMeasurable(values)) {
      return Spread.none();
    }
    DoubleStatistics statistics =
        DoubleStatistics.builder(
                Statistic.MIN, Statistic.MAX, Statistic.MEAN, Statistic.STANDARD_DEVIATION)
            .setConfiguration(StatisticsConfiguration.withDefaults().withBiased(true))
            .build(values);
    double[] quantiles =
        Quantile.withDefaults()
            .with(Quantile.EstimationMethod.HF7)
            .evaluate(values.clone(), PROBABILITIES);
    return new Spread(
        statistics.getAsDouble(Statistic.MIN),
        quantiles[0],
        quantiles[1],
        quantiles[2],
        quantiles[3],
        quantiles[4],
        statistics.getAsDouble(Statistic.MAX),
        statistics.getAsDouble(Statistic.MEAN),
        statistics.getAsDouble(Statistic.STANDARD_DEVIATION));
  }

  /** Returns whether there are numbers, all of them finite. */
  static boolean isMeasurable(double[] values) {
    return values.length > 0 && Arrays.stream(values).allMatch(Double::isFinite);
  }

  /** Returns the Euclidean norm; NaN of no numbers. */
  static double norm(double[] values) {
    return values.length == 0
        ? Double.NaN
        : Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
  }

  /** Returns which share of numbers is exactly 0; NaN of no numbers, or when one is not finite. */
  static double zeros(double[] values) {
    if (!isMeasurable(values)) {
      return Double.NaN;
    }
    return (double) Arrays.stream(values).filter(value -> value == 0).count() / values.length;
  }
}
