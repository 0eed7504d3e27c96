package org.sweepstack.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.inference.TTest;
import org.sweepstack.summary.SampleStatistics;

/**
 * How a metric differs between the seeds of two configurations.
 *
 * @param test how it was tested
 * @param mean the mean of the second minus that of the first, 0 where that is but rounding; with
 *     pairs, over those alone
 * @param p that of the test, two-sided; NaN where the seeds do not spread, so that nothing can be
 *     tested
 */
record Difference(Test test, double mean, double p) {
  private static final double ROUNDING = 1e-12;

  /** A test of a difference. */
  enum Test {
    /** Student's t-test of the differences between equal seeds. */
    PAIRED,
    /** Welch's t-test, of samples with deviations of their own. */
    WELCH,
    /** None: one of the two has less than two seeds. */
    NONE
  }

  /** Compares two configurations by their values, each by its seed. */
  static Difference of(Map<Long, Double> first, Map<Long, Double> second) {
    List<Long> shared = first.keySet().stream().filter(second::containsKey).toList();
    if (shared.size() > 1) {
      return paired(
          values(shared.stream().map(first::get).toList()),
          values(shared.stream().map(second::get).toList()));
    }
    double[] one = values(first.values());
    double[] other = values(second.values());
    double mean =
        rounded(
            SampleStatistics.of(other).mean() - SampleStatistics.of(one).mean(),
            Math.max(largest(one), largest(other)));
    return one.length < 2 || other.length < 2
        ? new Difference(Test.NONE, mean, Double.NaN)
        : new Difference(
            Test.WELCH, mean, isSpread(one) || isSpread(other) ? welch(one, other) : Double.NaN);
  }

  private static double[] values(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static Difference paired(double[] first, double[] second) {
    double[] differences = new double[first.length];
    Arrays.setAll(differences, pair -> second[pair] - first[pair]);
    double scale = Math.max(largest(first), largest(second));
    boolean isSpread = SampleStatistics.of(differences).deviation() > ROUNDING * scale;
    return new Difference(
        Test.PAIRED,
        rounded(SampleStatistics.of(differences).mean(), scale),
        isSpread ? TTest.withDefaults().test(differences).getPValue() : Double.NaN);
  }

  /** Returns a difference between numbers of some size, or 0 for what their rounding makes. */
  private static double rounded(double difference, double scale) {
    return Math.abs(difference) > ROUNDING * scale ? difference : 0;
  }

  private static double welch(double[] one, double[] other) {
    return TTest.withDefaults().test(one, other).getPValue();
  }

  /** Returns whether values differ by more than their rounding. */
  private static boolean isSpread(double[] values) {
    return SampleStatistics.of(values).deviation() > ROUNDING * largest(values);
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).map(Math::abs).max().orElse(0);
  }
}
