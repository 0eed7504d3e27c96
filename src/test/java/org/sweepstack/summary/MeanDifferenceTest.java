package org.sweepstack.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sweepstack.trial.Precision.DOUBLE;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Replicate;

class MeanDifferenceTest {
  private static final double[] FIRST = {0.10, 0.12, 0.09, 0.15, 0.11};
  private static final double[] SECOND = {0.13, 0.14, 0.13, 0.155, 0.12};

  /** Samples and what scripts/reference/paired_differences.py says of them. */
  static List<SciPyReference> reference() throws IOException {
    return SciPyReference.read("comparison/paired_differences.csv");
  }

  @ParameterizedTest
  @MethodSource("reference")
  void agreesWithSciPy(SciPyReference expected) {
    MeanDifference actual =
        MeanDifference.paired(expected.values("before"), expected.values("after"), DOUBLE);

    expected.assertAgrees("before_mean", actual.firstMean());
    expected.assertAgrees("after_mean", actual.secondMean());
    expected.assertAgrees("mean", actual.mean());
    expected.assertAgrees("deviation", actual.deviation());
    expected.assertAgrees("confidence95", actual.confidence95());
    expected.assertAgrees("p", actual.p());
    expected.assertAgrees("effect_size", actual.effectSize());
  }

  /** Returns values of the seeds from one on. */
  private static Map<Replicate, Double> from(long seed, double... values) {
    Map<Replicate, Double> replicates = new TreeMap<>();
    for (double value : values) {
      replicates.put(new Replicate(seed++, 1), value);
    }
    return replicates;
  }

  /** Expects what scipy.stats.ttest_rel says. */
  @Test
  void pairsEqualSeeds() {
    MeanDifference difference = MeanDifference.byReplicate(from(1, FIRST), from(1, SECOND), DOUBLE);
    assertThat(difference.test()).isEqualTo(MeanDifference.Test.PAIRED);
    assertThat(difference.mean()).isCloseTo(0.021, within(1e-12));
    assertThat(difference.p()).isCloseTo(0.03051081258033158, within(1e-12));
  }

  /** Expects what scipy.stats.ttest_ind with equal_var=False says. */
  @Test
  void comparesOtherSeedsAfterWelch() {
    MeanDifference difference =
        MeanDifference.byReplicate(from(1, FIRST), from(100, SECOND), DOUBLE);
    assertThat(difference.test()).isEqualTo(MeanDifference.Test.WELCH);
    assertThat(difference.mean()).isCloseTo(0.021, within(1e-12));
    assertThat(difference.p()).isCloseTo(0.12442282009505738, within(1e-12));
  }

  @Test
  void comparesThePairsAloneWhereSomeSeedsHaveNone() {
    MeanDifference difference =
        MeanDifference.byReplicate(from(1, 0.1, 0.2, 99), from(1, 0.2, 0.4), DOUBLE);
    assertThat(difference.test()).isEqualTo(MeanDifference.Test.PAIRED);
    assertThat(difference.mean()).isCloseTo(0.15, within(1e-12));
  }

  @Test
  void testsNothingWithASingleSeed() {
    MeanDifference difference = MeanDifference.byReplicate(from(1, 0.5), from(1, 0.75), DOUBLE);
    assertThat(difference.test()).isEqualTo(MeanDifference.Test.NONE);
    assertThat(difference.mean()).isEqualTo(0.25);
    assertThat(difference.p()).isNaN();
  }

  @Test
  void goesByTheSignWhereAllPairsDifferByTheSame() {
    // Of two coins both come up heads or both tails half the time, of six once in 32.
    MeanDifference two = MeanDifference.byReplicate(from(1, 0.7, 0.8), from(1, 0.8, 0.9), DOUBLE);
    assertThat(two.test()).isEqualTo(MeanDifference.Test.SIGN);
    assertThat(two.p()).isEqualTo(0.5);
    assertThat(two.effectSize()).isNaN();
    double[] halves = {0.5, 0.5, 0.5, 0.5, 0.5, 0.5};
    double[] ones = {1, 1, 1, 1, 1, 1};
    assertThat(MeanDifference.paired(halves, ones, DOUBLE).p()).isEqualTo(1 / 32.0);
  }

  @Test
  void testsNothingWhereIndependentSeedsDoNotSpread() {
    assertThat(MeanDifference.byReplicate(from(1, 0.5, 0.5), from(7, 0.6, 0.6), DOUBLE).p())
        .isNaN();
  }

  /** Values of a float, as trials.csv shows them: their differences differ by rounding alone. */
  @Test
  void takesTheRoundingOfAFloatForNoSpread() {
    double[] before = {0.52380955, 0.7619048, 0.3809524};
    double[] after = {0.5714286, 0.8095238, 0.42857143};
    MeanDifference inFloat = MeanDifference.paired(before, after, Precision.FLOAT);
    assertThat(inFloat.test()).isEqualTo(MeanDifference.Test.SIGN);
    assertThat(inFloat.p()).isEqualTo(0.25);
    assertThat(inFloat.effectSize()).isNaN();
    assertThat(MeanDifference.paired(before, after, DOUBLE).p()).isLessThan(1e-9);
  }

  @Test
  void takesRoundingForNoDifference() {
    assertThat(
            MeanDifference.byReplicate(from(1, 0.1, 0.2, 0.3), from(1, 0.3, 0.1, 0.2), DOUBLE)
                .mean())
        .isZero();
    assertThat(
            MeanDifference.byReplicate(from(1, 0.1, 0.2, 0.3), from(9, 0.3, 0.2, 0.1), DOUBLE)
                .mean())
        .isZero();
  }

  @Test
  void tellsThatNothingDiffers() {
    MeanDifference difference =
        MeanDifference.byReplicate(from(1, 1, 1, 1), from(1, 1, 1, 1), DOUBLE);
    assertThat(difference.mean()).isZero();
    assertThat(difference.p()).isNaN();
  }
}
