package org.sweepstack.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardizerTest {

  @Test
  void bringsWhatItWasFittedOnToMean0AndDeviation1() {
    Samples scaled = apply(samples(1, 2, 3, 4), samples(1, 2, 3, 4));

    // Mean 2.5, population deviation sqrt(1.25).
    assertThat(scaled.feature(0, 0)).isCloseTo(-1.5 / Math.sqrt(1.25), within(1e-15));
    assertThat(scaled.feature(3, 0)).isCloseTo(1.5 / Math.sqrt(1.25), within(1e-15));
  }

  @Test
  void appliesTheSameFitToOtherSamples() {
    assertThat(apply(samples(-1, 1), samples(5)).feature(0, 0)).isEqualTo(5);
    assertThat(apply(samples(1, 3), samples(5)).feature(0, 0)).isEqualTo(3);
  }

  @Test
  void onlyCentersAConstant() {
    Samples scaled = apply(samples(0.1, 0.1, 0.1), samples(0.1, 3.1));

    assertThat(scaled.feature(0, 0)).isZero();
    assertThat(scaled.feature(1, 0)).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-300, 1e-9, 1, 1e9, 1e300})
  void keepsWhatLargeAndSmallNumbersSay(double unit) {
    Samples scaled = apply(samples(-unit, unit), samples(-unit, unit));

    assertThat(scaled.feature(0, 0)).isEqualTo(-1);
    assertThat(scaled.feature(1, 0)).isEqualTo(1);
  }

  @Test
  void scalesEveryFeatureByItselfAndKeepsTheClasses() {
    Samples samples = new Samples(2, new double[] {-1, 10, 1, 30}, new int[] {1, 0});
    Samples scaled = apply(samples, samples);

    assertThat(scaled.feature(0, 1)).isEqualTo(-1);
    assertThat(scaled.feature(1, 1)).isEqualTo(1);
    assertThat(scaled.classOf(0)).isEqualTo(1);
  }

  private static Samples apply(Samples fittedOn, Samples samples) {
    return Standardizer.fittedOn(fittedOn).apply(samples);
  }

  private static Samples samples(double... numbers) {
    return new Samples(1, numbers, new int[numbers.length]);
  }
}
