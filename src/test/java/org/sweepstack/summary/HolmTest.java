package org.sweepstack.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HolmTest {
  /** A product or two of numbers near 1. */
  private static final double ROUNDING = 1e-15;

  @Test
  void multipliesBySteps() {
    // By hand: 4 x 0.005, 3 x 0.01, 2 x 0.03, and 1 x 0.04, which may not be below the one before.
    assertThat(Holm.adjust(new double[] {0.01, 0.04, 0.03, 0.005}))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(ROUNDING));
  }

  @Test
  void staysAtMostOne() {
    assertThat(Holm.adjust(new double[] {0.7, 0.4, 0.9})).containsExactly(1, 1, 1);
  }

  @Test
  void doesNotCountWhatWasNotTested() {
    assertThat(Holm.adjust(new double[] {Double.NaN, 0.01, Double.NaN, 0.02}))
        .containsExactly(new double[] {Double.NaN, 0.02, Double.NaN, 0.02}, within(ROUNDING));
    assertThat(Holm.adjust(new double[0])).isEmpty();
  }
}
