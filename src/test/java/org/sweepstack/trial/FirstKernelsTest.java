package org.sweepstack.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FirstKernelsTest {

  private static NamedArray weights(String name, double last, Integer... shape) {
    double[] values = new double[List.of(shape).stream().reduce(1, Math::multiplyExact)];
    values[values.length - 1] = last;
    return new NamedArray(name, Precision.FLOAT, List.of(shape), values);
  }

  private static NamedArray before(Integer... shape) {
    return weights("initial.0.weight", 0.5, shape);
  }

  private static NamedArray after(Integer... shape) {
    return weights("final.0.weight", -2, shape);
  }

  @Test
  void areThoseOfTheFirstLayerWithWeights() {
    FirstKernels kernels =
        FirstKernels.of(
                List.of(weights("train_x", 1, 5, 3, 4, 4), before(2, 3, 1, 5), after(2, 3, 1, 5)))
            .orElseThrow();
    assertThat(kernels.count()).isEqualTo(6);
    assertThat(kernels.shown()).isEqualTo(6);
    assertThat(kernels.rows()).isEqualTo(1);
    assertThat(kernels.columns()).isEqualTo(5);
    assertThat(kernels.largest()).isEqualTo(2);
  }

  @Test
  void areNotThereWithoutAConvolutionOrWithoutBothArrays() {
    assertThat(FirstKernels.of(List.of())).isEmpty();
    assertThat(FirstKernels.of(List.of(before(2, 3), after(2, 3)))).isEmpty();
    assertThat(FirstKernels.of(List.of(before(2, 1, 3, 3)))).isEmpty();
    assertThat(FirstKernels.of(List.of(before(2, 1, 3, 3), after(1, 2, 3, 3)))).isEmpty();
  }

  @Test
  void areMeasuredByThoseThatAreShown() {
    FirstKernels kernels =
        new FirstKernels(before(100, 1, 1, 1), weights("final.0.weight", -2, 100, 1, 1, 1));
    assertThat(kernels.shown()).isEqualTo(64);
    assertThat(kernels.largest()).isZero();
  }

  @Test
  void countNoWeightThatIsNotFinite() {
    FirstKernels kernels =
        new FirstKernels(before(1, 1, 1, 1), weights("final.0.weight", Double.NaN, 1, 1, 1, 1));
    assertThat(kernels.largest()).isEqualTo(0.5);
  }
}
