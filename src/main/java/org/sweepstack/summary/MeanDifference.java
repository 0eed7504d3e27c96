package org.sweepstack.summary;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.inference.TTest;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Replicate;

/**
 * How the mean of a metric differs between two groups of replicates.
 *
 * @param test how it was tested
 * @param pairs how many equal seeds were measured in both; 0 where none were paired
 * @param firstMean the mean of the first; of the pairs alone where there are any. NaN without a
 *     value
 * @param secondMean the mean of the second
 * @param mean the mean of the second minus the first; exactly 0 where that is but rounding
 * @param deviation the sample standard deviation of the differences of pairs; NaN for less than two
 * @param confidence95 half the width of Student's 95% confidence interval of the mean of pairs; NaN
 *     for less than two
 * @param p that of the test, two-sided; NaN where nothing was tested or nothing differs
 * @param effectSize Cohen's d of paired samples, the mean in deviations; NaN where the differences
 *     of pairs do not spread
 */
public record MeanDifference(
    Test test,
    int pairs,
    double firstMean,
    double secondMean,
    double mean,
    double deviation,
    double confidence95,
    double p,
    double effectSize) {

  /** A test of a difference. */
  public enum Test {
    /** Student's t-test of the differences between equal seeds. */
    PAIRED,
    /**
     * The sign test, 2^(1 - pairs): all pairs differ by the same, as far as their precision tells,
     * and a t-test would take that for certainty.
     */
    SIGN,
    /** Welch's t-test, of samples with deviations of their own. */
    WELCH,
    /** None: less than two seeds of one of the two, or nothing that differs or spreads. */
    NONE
  }

  /**
   * Compares the values of equal seeds, two of which are at the same place.
   *
   * @param precision what the values were computed in: they spread by no less than its rounding
   */
  public static MeanDifference paired(double[] first, double[] second, Precision precision) {
    double[] differences = new double[first.length];
    Arrays.setAll(differences, pair -> second[pair] - first[pair]);
    SampleStatistics difference = SampleStatistics.of(differences);
    double rounding = rounding(precision, first, second);
    boolean isSpread = difference.deviation() > rounding;
    double mean = rounded(difference.mean(), isSpread ? 0 : rounding);
    Test test = test(differences.length, isSpread, mean);
    return new MeanDifference(
        test,
        differences.length,
        SampleStatistics.of(first).mean(),
        SampleStatistics.of(second).mean(),
        mean,
        difference.deviation(),
        difference.confidence95(),
        switch (test) {
          case PAIRED -> TTest.withDefaults().test(differences).getPValue();
          case SIGN -> Math.pow(2, 1.0 - differences.length);
          default -> Double.NaN;
        },
        isSpread ? difference.mean() / difference.deviation() : Double.NaN);
  }

  private static Test test(int pairs, boolean isSpread, double mean) {
    if (pairs < 2 || !isSpread && !(Math.abs(mean) > 0)) {
      return Test.NONE;
    }
    return isSpread ? Test.PAIRED : Test.SIGN;
  }

  /**
   * Compares two configurations by their values, each by its replicate: those of equal ones where
   * there are two or more, else all.
   */
  public static MeanDifference byReplicate(
      Map<Replicate, Double> first, Map<Replicate, Double> second, Precision precision) {
    List<Replicate> shared = first.keySet().stream().filter(second::containsKey).toList();
    return shared.size() > 1
        ? paired(
            values(shared.stream().map(first::get).toList()),
            values(shared.stream().map(second::get).toList()),
            precision)
        : independent(values(first.values()), values(second.values()), precision);
  }

  private static double[] values(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static MeanDifference independent(double[] first, double[] second, Precision precision) {
    SampleStatistics one = SampleStatistics.of(first);
    SampleStatistics other = SampleStatistics.of(second);
    double rounding = rounding(precision, first, second);
    boolean isSpread = one.deviation() > rounding || other.deviation() > rounding;
    Test test = first.length > 1 && second.length > 1 && isSpread ? Test.WELCH : Test.NONE;
    return new MeanDifference(
        test,
        0,
        one.mean(),
        other.mean(),
        rounded(other.mean() - one.mean(), rounding),
        Double.NaN,
        Double.NaN,
        test == Test.WELCH ? TTest.withDefaults().test(first, second).getPValue() : Double.NaN,
        Double.NaN);
  }

  /** Returns by how much values of some size may differ though they are equal but for rounding. */
  private static double rounding(Precision precision, double[] first, double[] second) {
    double ofOne =
        switch (precision) {
          case FLOAT -> 0x1p-22;
          case DOUBLE -> 1e-12;
        };
    return ofOne * Math.max(largest(first), largest(second));
  }

  private static double rounded(double difference, double rounding) {
    return Math.abs(difference) <= rounding ? 0 : difference;
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).map(Math::abs).max().orElse(0);
  }
}
