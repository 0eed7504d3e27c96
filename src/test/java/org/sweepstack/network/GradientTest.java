package org.sweepstack.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.ConfigurationRules;
import org.sweepstack.trial.Decision;
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

  static Stream<Arguments> weightedNetworks() {
    return networks()
        .filter(network -> network.get()[2] == Activation.TANH && network.get()[3] == DEPTHS.get(1))
        .map(network -> Arguments.of(network.get()[0], network.get()[1], network.get()[4]));
  }

  /** Two neighbours of a stack count their classes otherwise. */
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("weightedNetworks")
  void agreesWithCentralDifferencesWhereSamplesCountByTheirClass(
      LossKind loss, Activation output, Configuration configuration) {
    double[] weights = {0.25, 3};
    for (int outputs = 1; outputs <= 2; outputs++) {
      for (Engine engine :
          List.of(Engine.ROWS, Engine.PRODUCTS, Engine.TEXTBOOK, new RowEngine(9))) {
        assertAgrees(
            engine,
            DEPTHS.get(1),
            configuration,
            outputs,
            new Weighted(LossFunction.of(configuration), weights),
            ClassWeights.of(List.of(new double[] {2, 0.5}, weights), outputs));
      }
    }
  }

  /**
   * A mean over samples that count by their class.
   *
   * @param weights of each class
   */
  private record Weighted(LossFunction loss, double[] weights) implements LossFunction {
    @Override
    public double mean(double[] sums, double[] outputs, double[] targets, int samples) {
      double total = 0;
      for (int sample = 0; sample < samples; sample++) {
        double mean =
            loss.mean(
                ofSample(sums, samples, sample),
                ofSample(outputs, samples, sample),
                ofSample(targets, samples, sample),
                1);
        total += weights[Decision.classOf(targets, samples, sample)] * mean;
      }
      return total / samples;
    }

    private static double[] ofSample(double[] rows, int samples, int sample) {
      return IntStream.range(0, rows.length / samples)
          .mapToDouble(row -> rows[row * samples + sample])
          .toArray();
    }
  }

  private static void assertAgrees(
      Engine engine, List<Integer> depth, Configuration configuration) {
    assertAgrees(
        engine, depth, configuration, 2, LossFunction.of(configuration), ClassWeights.NONE);
  }

  private static void assertAgrees(
      Engine engine,
      List<Integer> depth,
      Configuration configuration,
      int outputs,
      LossFunction loss,
      ClassWeights weights) {
    NetworkShape shape = NetworkShape.of(2, depth, outputs, true);
    SampleMatrix samples = samples(outputs);
    try (NetworkStack stack = engine.initialize(List.of(configuration, configuration), shape);
        ForwardPass forward = stack.forward(List.of(samples, samples));
        StackTrainer trainer = stack.trainer(forward, weights)) {
      int trial = 1;
      double[] parameters = CentralDifferences.withBiases(stack.parameters(trial));
      double[] expected =
          new CentralDifferences(stack, forward, loss, samples, trial).at(parameters);
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
      if (outputs == 1) {
        targets[sample] = sample % 2;
      } else {
        targets[sample % outputs * SAMPLES + sample] = 1;
      }
    }
    return SampleMatrix.of(SAMPLES, inputs, targets);
  }
}
