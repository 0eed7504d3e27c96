package org.sweepstack.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sweepstack.trial.Activation;

class ActivationsPlotTest {
  private static final double LEAK = 0.1;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SOFTMAX")
  void hasTheSlopeOfTheFunctionAsDerivative(Activation activation) {
    DoubleUnaryOperator function = ActivationsPlot.function(activation, LEAK);
    DoubleUnaryOperator derivative = ActivationsPlot.derivative(activation, LEAK);
    double step = 1e-6;
    for (double x = -4.75; x < 5; x += 0.5) {
      double slope =
          (function.applyAsDouble(x + step) - function.applyAsDouble(x - step)) / (2 * step);
      assertThat(derivative.applyAsDouble(x)).isCloseTo(slope, within(1e-8));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SIGMOID, 0, 0.5, 0.25",
    "TANH, 0, 0, 1",
    "RELU, 0, 0, 0",
    "RELU, 2, 2, 1",
    "LEAKY_RELU, 0, 0, 0.1",
    "LEAKY_RELU, -2, -0.2, 0.1",
    "NONE, -3, -3, 1"
  })
  void hasTheValuesOfTheTraining(Activation activation, double x, double value, double slope) {
    assertThat(ActivationsPlot.function(activation, LEAK).applyAsDouble(x)).isEqualTo(value);
    assertThat(ActivationsPlot.derivative(activation, LEAK).applyAsDouble(x)).isEqualTo(slope);
  }
}
