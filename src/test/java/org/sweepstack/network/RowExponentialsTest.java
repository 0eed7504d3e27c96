package org.sweepstack.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the loops over floats to those over doubles, and these to the definitions. */
class RowExponentialsTest {
  private static final int COUNT = 20_000;

  /** Both loops of a function, and about twice the errors that {@link RowExponentials} tells. */
  enum Function {
    SIGMOID(z -> 1 / (1 + StrictMath.exp(-z)), 3e-5, 4e-13),
    TANH(StrictMath::tanh, 1.2e-6, 2.5e-15),
    EXPONENTIAL(StrictMath::exp, 3e-5, 4e-13);

    private final DoubleUnaryOperator exact;
    private final double floatTolerance;
    private final double doubleTolerance;

    Function(DoubleUnaryOperator exact, double floatTolerance, double doubleTolerance) {
      this.exact = exact;
      this.floatTolerance = floatTolerance;
      this.doubleTolerance = doubleTolerance;
    }

    private double[] doubles(double[] z) {
      double[] result = new double[z.length];
      RowLoop loop =
          switch (this) {
            case SIGMOID -> RowExponentials.sigmoid(result, z);
            case TANH -> RowExponentials.tanh(result, z);
            case EXPONENTIAL -> RowExponentials.exponential(result, z, new double[z.length]);
          };
      loop.run(z.length);
      return result;
    }

    private float[] floats(float[] z) {
      float[] result = new float[z.length];
      RowLoop loop =
          switch (this) {
            case SIGMOID -> RowExponentials.sigmoid(result, z);
            case TANH -> RowExponentials.tanh(result, z);
            case EXPONENTIAL -> RowExponentials.exponential(result, z, new float[z.length]);
          };
      loop.run(z.length);
      return result;
    }
  }

  @ParameterizedTest
  @EnumSource
  void agreesInFloatWithDoubleAndInDoubleWithTheDefinition(Function function) {
    for (double largest : new double[] {1e-8, 0.1, 1, 8, 20}) {
      // No number above 0, as softmax takes none from a largest.
      double lower = -largest;
      double upper = function == Function.EXPONENTIAL ? 0 : largest;
      float[] z = new float[COUNT];
      double[] random = new SplittableRandom(7).doubles(COUNT, lower, upper).toArray();
      Arrays.setAll(random, i -> z[i] = (float) random[i]);

      double[] doubles = function.doubles(random);
      float[] floats = function.floats(z);
      for (int i = 0; i < COUNT; i++) {
        double exact = function.exact.applyAsDouble(random[i]);
        assertThat(relative(doubles[i], exact))
            .as("double of " + random[i])
            .isLessThanOrEqualTo(function.doubleTolerance);
        assertThat(relative(floats[i], doubles[i]))
            .as("float of " + random[i])
            .isLessThanOrEqualTo(function.floatTolerance);
      }
    }
  }

  private static double relative(double actual, double expected) {
    return Math.abs(actual - expected) / Math.abs(expected);
  }
}
