package org.sweepstack.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassWeightsTest {

  /** {@code compute_class_weight("balanced", classes=[0, 1, 2], y=[0, 1, 1, 2, 1, 0])}. */
  @Test
  void countsClassesAsScikitLearnDoes() {
    double[] threeClasses = {1, 0, 0, 0, 0, 1, 0, 1, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0};
    assertThat(ClassWeights.balanced(SampleMatrix.of(6, new double[6], threeClasses)))
        .containsExactly(1, 2.0 / 3, 2);
    double[] oneOutput = {0, 1, 1, 1};
    assertThat(ClassWeights.balanced(SampleMatrix.of(4, new double[4], oneOutput)))
        .containsExactly(2, 2.0 / 3);
  }

  /** scikit-learn knows no class that none of the samples has. */
  @Test
  void leavesOutAClassWithoutSamples() {
    double[] twoOfThree = {1, 0, 0, 0, 0, 0, 0, 1, 1};
    assertThat(ClassWeights.balanced(SampleMatrix.of(3, new double[3], twoOfThree)))
        .containsExactly(1.5, 0, 0.75);
  }

  @Test
  void makesTheWeightOfASampleOfItsTargets() {
    assertThat(ClassWeights.of(List.of(new double[] {0.5, 2}), 1).terms().get(0))
        .containsExactly(0.5, 1.5);
    assertThat(ClassWeights.of(List.of(new double[] {0.5, 2}), 2).terms().get(0))
        .containsExactly(0, 0.5, 2);
  }
}
