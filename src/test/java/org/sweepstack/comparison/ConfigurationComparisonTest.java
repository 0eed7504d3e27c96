package org.sweepstack.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sweepstack.summary.MeanDifference;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Objective.Direction;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.TrialStatus;

class ConfigurationComparisonTest {
  private static final Objective TEST_LOSS = new Objective(Direction.MINIMIZE, Metric.TEST_LOSS);

  private static MeanDifference difference(List<TrialPair> pairs) {
    return new ConfigurationComparison.Replicates(Configuration.defaults(), pairs, 0, 0)
        .difference(TEST_LOSS);
  }

  private static List<TrialPair> pairs(String before, String after) {
    double[] first = numbers(before);
    double[] second = numbers(after);
    List<TrialPair> pairs = new ArrayList<>();
    for (int pair = 0; pair < first.length; pair++) {
      pairs.add(pair(completed(first[pair]), completed(second[pair])));
    }
    return pairs;
  }

  private static TrialPair pair(ComparedTrial before, ComparedTrial after) {
    return new TrialPair(before, after, after.configuration());
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  private static ComparedTrial completed(double testLoss) {
    return trial(TrialStatus.COMPLETED, testLoss);
  }

  private static ComparedTrial trial(TrialStatus status, double testLoss) {
    double none = Double.NaN;
    return new ComparedTrial(
        "t-any",
        status,
        Configuration.defaults().with(Parameters.PRECISION, Precision.DOUBLE),
        Metrics.inOrder(none, none, none, none, testLoss, none));
  }

  @Test
  void leavesOutWhatDidNotCompleteInBoth() {
    List<TrialPair> pairs = pairs("0.5 0.75", "0.25 0.5");
    pairs.add(pair(completed(1), trial(TrialStatus.DIVERGED, 9)));
    pairs.add(pair(completed(1), completed(Double.NaN)));
    MeanDifference difference = difference(pairs);
    assertThat(difference.pairs()).isEqualTo(2);
    assertThat(difference.mean()).isEqualTo(-0.25);
  }

  @Test
  void testsNothingWhereNothingDiffersOrOnePairCannotTell() {
    MeanDifference none = difference(pairs("0.5 0.75", "0.5 0.75"));
    assertThat(none.p()).isNaN();
    assertThat(none.mean()).isZero();
    MeanDifference one = difference(pairs("0.5", "0.75"));
    assertThat(one.p()).isNaN();
    assertThat(one.mean()).isEqualTo(0.25);
    assertThat(difference(List.of()).mean()).isNaN();
  }
}
