package org.sweepstack.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.statistics.inference.TTest;
import org.sweepstack.summary.SampleStatistics;
import org.sweepstack.trial.Objective;

/**
 * How a metric differs between replicates that trained the same, each with the same seed in both
 * sweeps.
 *
 * @param pairs how many were measured in both
 * @param beforeMean their mean in the first sweep; NaN without a pair
 * @param afterMean their mean in the second
 * @param mean the mean of the second minus the first
 * @param deviation the sample standard deviation of the differences; NaN for less than two
 * @param confidence95 half the width of Student's 95% confidence interval of the mean; NaN for less
 *     than two
 * @param p that of Student's paired t-test, two-sided; that of the sign test, 2^(1 - pairs), when
 *     all differ by the same; NaN when none differs or there are less than two
 * @param effectSize Cohen's d of paired samples, the mean in deviations; NaN when all differ by the
 *     same
 */
public record PairedDifference(
    int pairs,
    double beforeMean,
    double afterMean,
    double mean,
    double deviation,
    double confidence95,
    double p,
    double effectSize) {
  private static final double ROUNDING = 1e-12;

  static PairedDifference of(List<TrialPair> all, Objective objective) {
    List<TrialPair> pairs = all.stream().filter(pair -> pair.isMeasured(objective)).toList();
    SampleStatistics before = statistics(pairs, pair -> pair.before(), objective);
    SampleStatistics after = statistics(pairs, pair -> pair.after(), objective);
    double[] differences = pairs.stream().mapToDouble(pair -> pair.difference(objective)).toArray();
    SampleStatistics difference = SampleStatistics.of(differences);
    return new PairedDifference(
        pairs.size(),
        before.mean(),
        after.mean(),
        difference.mean(),
        difference.deviation(),
        difference.confidence95(),
        p(differences, isSpread(difference, before, after)),
        isSpread(difference, before, after)
            ? difference.mean() / difference.deviation()
            : Double.NaN);
  }

  private static SampleStatistics statistics(
      List<TrialPair> pairs, Function<TrialPair, ComparedTrial> side, Objective objective) {
    return SampleStatistics.of(
        pairs.stream()
            .mapToDouble(pair -> side.apply(pair).metrics().get(objective.metric()))
            .toArray());
  }

  /** Returns whether differences differ by more than the rounding of the values they are of. */
  private static boolean isSpread(
      SampleStatistics difference, SampleStatistics before, SampleStatistics after) {
    double rounding = ROUNDING * Math.max(Math.abs(before.mean()), Math.abs(after.mean()));
    return difference.deviation() > rounding;
  }

  private static double p(double[] differences, boolean isSpread) {
    if (differences.length < 2 || Arrays.stream(differences).allMatch(each -> each == 0)) {
      return Double.NaN;
    }
    return isSpread
        ? TTest.withDefaults().test(differences).getPValue()
        : Math.pow(2, 1 - differences.length);
  }

  /** Returns whether no pair differs. */
  boolean isNone() {
    return pairs > 0 && mean == 0 && !(deviation > 0);
  }
}
