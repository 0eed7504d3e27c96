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
                    .with(Parameters.HUBER_DELTA, 0.3)
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
      assertAgrees(engine, depth, configuration);
    }
  }

  private static void assertAgrees(
      Engine engine, List<Integer> depth, Configuration configuration) {
    int outputs = 2;
    NetworkShape shape = NetworkShape.of(2, depth, outputs, true);
    SampleMatrix samples = samples(outputs);
    try (NetworkStack stack = engine.initialize(List.of(configuration, configuration), shape);
        ForwardPass forward = stack.forward(List.of(samples, samples));
        StackTrainer trainer = stack.trainer(forward)) {
      int trial = 1;
      double[] parameters = CentralDifferences.withBiases(stack.parameters(trial));
      double[] expected =
          new CentralDifferences(stack, forward, LossFunction.of(configuration), samples, trial)
              .at(parameters);
      trainer.step();
      assertThat(CentralDifferences.relativeError(stack.gradients(trial), expected))
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
}
