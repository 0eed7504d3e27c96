package org.sweepstack.summary;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.Statistic;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How the values of a sample spread; all NaN when there are none.
 *
 * @param mean the arithmetic mean
 * @param deviation the sample standard deviation (of n - 1); NaN for a single value
 * @param min the smallest
 * @param median the middle one, or the mean of the middle two
 * @param max the largest
 * @param confidence95 half the width of Student's 95% confidence interval of the mean; NaN for a
 *     single value
 */
public record SampleStatistics(
    double mean, double deviation, double min, double median, double max, double confidence95) {
  private static final double EACH_TAIL = 0.025;
  private static final Set<Statistic> ONE_PASS =
      EnumSet.of(Statistic.MEAN, Statistic.STANDARD_DEVIATION, Statistic.MIN, Statistic.MAX);
  private static final SampleStatistics NONE =
      new SampleStatistics(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /**
   * Returns the statistics of values, accumulated in the order given; all NaN when one of them is.
   */
  public static SampleStatistics of(double... values) {
    if (values.length == 0 || Arrays.stream(values).anyMatch(Double::isNaN)) {
      return NONE;
    }
    DoubleStatistics statistics = DoubleStatistics.of(ONE_PASS, values);
    double deviation =
        values.length > 1 ? statistics.getAsDouble(Statistic.STANDARD_DEVIATION) : Double.NaN;
    return new SampleStatistics(
        statistics.getAsDouble(Statistic.MEAN),
        deviation,
        statistics.getAsDouble(Statistic.MIN),
        Median.withDefaults().evaluate(values),
        statistics.getAsDouble(Statistic.MAX),
        confidence95(deviation, values.length));
  }

  private static double confidence95(double deviation, int count) {
    if (count < 2) {
      return Double.NaN;
    }
    double quantile = TDistribution.of(count - 1).inverseSurvivalProbability(EACH_TAIL);
    return quantile * deviation / Math.sqrt(count);
  }
}
