package org.sweepstack.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.network.ElementLoop.Loops;

class ExponentialsTest {
  private static final int COUNT = 100_000;
  private static final DoubleUnaryOperator SIGMOID = z -> 1 / (1 + StrictMath.exp(-z));

  // Tolerances are twice what a million numbers of each range showed: six doublings of a rounding.

  private static double[] doubles(Loops function, double... z) {
    double[] result = new double[z.length];
    function.doubles().compute(new double[][] {z.clone()}, result, z.length);
    return result;
  }

  private static float[] floats(Loops function, float... z) {
    float[] result = new float[z.length];
    function.floats().compute(new float[][] {z.clone()}, result, z.length);
    return result;
  }

  private static double[] numbers(double largest) {
    return new SplittableRandom(7).doubles(COUNT, -largest, largest).toArray();
  }

  private static void assertWithin(
      double tolerance, double relative, double[] actual, double[] z, DoubleUnaryOperator exact) {
    for (int i = 0; i < z.length; i++) {
      double expected = exact.applyAsDouble(z[i]);
      assertThat(Math.abs(actual[i] - expected))
          .as("of " + z[i])
          .isLessThanOrEqualTo(tolerance + relative * Math.abs(expected));
    }
  }

  private static float[] toFloats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  private static double[] toDoubles(float[] values) {
    double[] doubles = new double[values.length];
    Arrays.setAll(doubles, i -> values[i]);
    return doubles;
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-8, 0.1, 1, 8, 20})
  void agreesWithTheDefinitionsInDouble(double largest) {
    double[] z = numbers(largest);
    assertWithin(1e-15, 0, doubles(Exponentials.SIGMOID, z), z, SIGMOID);
    assertWithin(0, 2e-13, doubles(Exponentials.SIGMOID, z), z, SIGMOID);
    assertWithin(0, 2e-15, doubles(Exponentials.TANH, z), z, StrictMath::tanh);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-8, 0.1, 1, 8, 20})
  void agreesWithTheDefinitionsInFloat(double largest) {
    float[] z = toFloats(numbers(largest));
    double[] exactly = toDoubles(z);
    double[] sigmoid = toDoubles(floats(Exponentials.SIGMOID, z));
    assertWithin(3e-7, 0, sigmoid, exactly, SIGMOID);
    assertWithin(0, 1e-5, sigmoid, exactly, SIGMOID);
    double[] tanh = toDoubles(floats(Exponentials.TANH, z));
    assertWithin(0, 1e-6, tanh, exactly, StrictMath::tanh);
  }

  @Test
  void saturatesAndKeepsWhatIsNoNumber() {
    double infinity = Double.POSITIVE_INFINITY;
    assertThat(doubles(Exponentials.SIGMOID, 50, infinity, 0, -0.0))
        .containsExactly(1, 1, 0.5, 0.5);
    assertThat(doubles(Exponentials.SIGMOID, -infinity)[0]).isBetween(0.0, 1e-17);
    assertThat(doubles(Exponentials.TANH, 50, infinity, -infinity, 0)).containsExactly(1, 1, -1, 0);
    assertThat(doubles(Exponentials.TANH, Double.NaN)[0]).isNaN();
    assertThat(doubles(Exponentials.SIGMOID, Double.NaN)[0]).isNaN();
    assertThat(floats(Exponentials.SIGMOID, 50, Float.POSITIVE_INFINITY, 0))
        .containsExactly(1, 1, 0.5f);
    assertThat(floats(Exponentials.TANH, 50, Float.NEGATIVE_INFINITY, 0)).containsExactly(1, -1, 0);
    assertThat(floats(Exponentials.TANH, Float.NaN)[0]).isNaN();
    assertThat(floats(Exponentials.SIGMOID, Float.NaN)[0]).isNaN();
  }

  @Test
  void hasTheSameBitsBeforeAndAfterItIsCompiled() {
    double[] z = numbers(20);
    double[] interpreted = doubles(Exponentials.SIGMOID, z);
    float[] interpretedFloats = floats(Exponentials.TANH, toFloats(z));
    for (int run = 0; run < 50; run++) {
      assertThat(doubles(Exponentials.SIGMOID, z)).isEqualTo(interpreted);
      assertThat(floats(Exponentials.TANH, toFloats(z))).isEqualTo(interpretedFloats);
    }
  }
}
