package org.sweepstack.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.ConfigurationRules;
import org.sweepstack.trial.LossKind;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;

class GradientTest {
  private static final List<List<Integer>> DEPTHS =
      List.of(List.of(), List.of(3), List.of(4, 2, 3));
  private static final int SAMPLES = 7;

  /**
   * Central differences of step 1e-5 are off by the square of the step and by rounding over the
   * step: 1e-10 each.
   */
  private static final double STEP = 1e-5;

  static Stream<Arguments> networks() {
    List<Arguments> networks = new ArrayList<>();
    for (LossKind loss : LossKind.values()) {
      for (Activation output : Activation.values()) {
        for (Activation hidden : Activation.values()) {
          for (List<Integer> depth : DEPTHS) {
            Configuration configuration =
                Configuration.defaults()
                    .with(Parameters.PRECISION, Precision.DOUBLE)
                    .with(Parameters.LOSS, loss)
                    .with(Parameters.OUTPUT_ACTIVATION, output)
                    .with(Parameters.ACTIVATION, hidden)
                    .with(Parameters.LEAK, 0.1)
                    .with(Parameters.SEED, 5L);
            boolean isAllowed =
                hidden != Activation.SOFTMAX
                    && ConfigurationRules.problems(configuration).isEmpty();
            if (isAllowed) {
              networks.add(Arguments.of(loss, output, hidden, depth, configuration));
            }
          }
        }
      }
    }
    return networks.stream();
  }

  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @MethodSource("networks")
  void agreesWithCentralDifferences(
      LossKind loss,
      Activation output,
      Activation hidden,
      List<Integer> depth,
      Configuration configuration) {
    for (Engine engine : Engines.FAST) {
      assertAgrees(engine, loss, depth, configuration);
    }
  }

  private static void assertAgrees(
      Engine engine, LossKind loss, List<Integer> depth, Configuration configuration) {
    int outputs = 2;
    NetworkShape shape = NetworkShape.of(2, depth, outputs, true);
    SampleMatrix samples = samples(outputs);
    try (NetworkStack stack = engine.initialize(List.of(configuration, configuration), shape);
        ForwardPass forward = stack.forward(List.of(samples, samples));
        StackTrainer trainer = stack.trainer(forward)) {
      int trial = 1;
      double[] parameters = withBiases(stack.parameters(trial));
      double[] expected = new double[parameters.length];
      for (int i = 0; i < parameters.length; i++) {
        double up = lossAt(stack, forward, loss, samples, moved(parameters, i, STEP));
        double down = lossAt(stack, forward, loss, samples, moved(parameters, i, -STEP));
        expected[i] = (up - down) / (2 * STEP);
      }
      stack.setParameters(trial, parameters);
      trainer.step();
      assertThat(relativeError(stack.gradients(trial), expected))
          .as(engine.toString())
          .isLessThan(1e-6);
    }
  }

  private static SampleMatrix samples(int outputs) {
    double[] inputs = new double[2 * SAMPLES];
    double[] targets = new double[outputs * SAMPLES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      inputs[sample] = 0.13 * sample - 0.4;
      inputs[SAMPLES + sample] = 0.7 - 0.09 * sample * sample;
      targets[sample % outputs * SAMPLES + sample] = 1;
    }
    return SampleMatrix.of(SAMPLES, inputs, targets);
  }

  /** Biases begin at 0, where a wrong derivative could hide. */
  private static double[] withBiases(double[] parameters) {
    double[] moved = parameters.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += 0.05 * (i % 5 - 2.2);
    }
    return moved;
  }

  private static double[] moved(double[] parameters, int index, double step) {
    double[] moved = parameters.clone();
    moved[index] += step;
    return moved;
  }

  private static double lossAt(
      NetworkStack stack, ForwardPass forward, LossKind loss, SampleMatrix samples, double[] at) {
    stack.setParameters(1, at);
    forward.run();
    return LossFunction.of(loss)
        .mean(forward.sums(1), forward.outputs(1), samples.targets(), SAMPLES);
  }

  private static double relativeError(double[] actual, double[] expected) {
    double difference = 0;
    double size = 0;
    for (int i = 0; i < expected.length; i++) {
      difference += Math.pow(actual[i] - expected[i], 2);
      size += Math.pow(expected[i], 2);
    }
    return Math.sqrt(difference / size);
  }
}
