package org.sweepstack.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static final double[] FIRST = {0.10, 0.12, 0.09, 0.15, 0.11};
  private static final double[] SECOND = {0.13, 0.14, 0.13, 0.155, 0.12};

  /** Returns values of the seeds from one on. */
  private static Map<Long, Double> from(long seed, double... values) {
    Map<Long, Double> bySeed = new TreeMap<>();
    for (double value : values) {
      bySeed.put(seed++, value);
    }
    return bySeed;
  }

  /** Expects what scipy.stats.ttest_rel says. */
  @Test
  void pairsEqualSeeds() {
    Difference difference = Difference.of(from(1, FIRST), from(1, SECOND));
    assertThat(difference.test()).isEqualTo(Difference.Test.PAIRED);
    assertThat(difference.mean()).isCloseTo(0.021, within(1e-12));
    assertThat(difference.p()).isCloseTo(0.03051081258033158, within(1e-12));
  }

  /** Expects what scipy.stats.ttest_ind with equal_var=False says. */
  @Test
  void comparesOtherSeedsAfterWelch() {
    Difference difference = Difference.of(from(1, FIRST), from(100, SECOND));
    assertThat(difference.test()).isEqualTo(Difference.Test.WELCH);
    assertThat(difference.mean()).isCloseTo(0.021, within(1e-12));
    assertThat(difference.p()).isCloseTo(0.12442282009505738, within(1e-12));
  }

  @Test
  void comparesThePairsAloneWhereSomeSeedsHaveNone() {
    Difference difference = Difference.of(from(1, 0.1, 0.2, 99), from(1, 0.2, 0.4));
    assertThat(difference.test()).isEqualTo(Difference.Test.PAIRED);
    assertThat(difference.mean()).isCloseTo(0.15, within(1e-12));
  }

  @Test
  void testsNothingWithASingleSeed() {
    Difference difference = Difference.of(from(1, 0.5), from(1, 0.75));
    assertThat(difference).isEqualTo(new Difference(Difference.Test.NONE, 0.25, Double.NaN));
  }

  @Test
  void testsNothingWhereDifferencesDoNotSpread() {
    assertThat(Difference.of(from(1, 0.5, 0.7), from(1, 0.6, 0.8)).p()).isNaN();
    assertThat(Difference.of(from(1, 0.5, 0.5), from(7, 0.6, 0.6)).p()).isNaN();
  }

  @Test
  void takesRoundingForNoDifference() {
    assertThat(Difference.of(from(1, 0.1, 0.2, 0.3), from(1, 0.3, 0.1, 0.2)).mean()).isZero();
    assertThat(Difference.of(from(1, 0.1, 0.2, 0.3), from(9, 0.3, 0.2, 0.1)).mean()).isZero();
  }

  @Test
  void tellsThatNothingDiffers() {
    Difference difference = Difference.of(from(1, 1, 1, 1), from(1, 1, 1, 1));
    assertThat(difference.mean()).isZero();
    assertThat(difference.p()).isNaN();
  }
}
