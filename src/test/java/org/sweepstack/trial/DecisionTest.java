package org.sweepstack.trial;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DecisionTest {
  @Test
  void partsAtTheThreshold() {
    double[] outputs = {0.49, 0.5, 0.51, NaN};
    assertThat(Decision.classOf(outputs, 4, 0)).isZero();
    assertThat(Decision.classOf(outputs, 4, 1)).isEqualTo(1);
    assertThat(Decision.classOf(outputs, 4, 2)).isEqualTo(1);
    assertThat(Decision.classOf(outputs, 4, 3)).isZero();
  }

  @Test
  void takesTheFirstOfTheLargest() {
    double[] twoSamplesOfThreeOutputs = {0.1, 0.7, 0.3, 0.7, 0.2, 0.1};
    assertThat(Decision.classOf(twoSamplesOfThreeOutputs, 2, 0)).isEqualTo(1);
    assertThat(Decision.classOf(twoSamplesOfThreeOutputs, 2, 1)).isZero();
  }

  @Test
  void tellsHowFarAnotherClassIs() {
    assertThat(Decision.margin(new double[] {0.75}, 1, 0)).isEqualTo(0.5);
    assertThat(Decision.margin(new double[] {0.25}, 1, 0)).isEqualTo(0.5);
    assertThat(Decision.margin(new double[] {-3}, 1, 0)).isEqualTo(1);
    assertThat(Decision.margin(new double[] {0.2, 0.7, 0.1}, 1, 0)).isCloseTo(0.5, within(1e-12));
    assertThat(Decision.margin(new double[] {0.2, NaN, 0.1}, 1, 0)).isNaN();
  }

  @Test
  void shadesWhatIsClearerMore() {
    assertThat(Decision.shade(0)).isEqualTo(0.12);
    assertThat(Decision.shade(0.19)).isEqualTo(0.12);
    assertThat(Decision.shade(0.2)).isCloseTo(0.215, within(1e-12));
    assertThat(Decision.shade(0.8)).isEqualTo(0.5);
    assertThat(Decision.shade(1)).isEqualTo(0.5);
    assertThat(Decision.shade(NaN)).isZero();
  }
}
