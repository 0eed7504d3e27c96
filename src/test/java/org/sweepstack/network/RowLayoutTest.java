package org.sweepstack.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.LossKind;
import org.sweepstack.trial.OptimizerKind;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;

/** Which samples and trials lie side by side in a row changes no bit. */
class RowLayoutTest {
  private static final int[] LANES = {1, 8, 21, 64, 500};

  /** More than until tiny numbers are replaced. */
  private static final int STEPS = 34;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 8, 21, 31, 32, 33, 36, 63, 100, 131})
  void holdsEverySampleOnce(int samples) {
    for (int lanes : LANES) {
      for (int trials : new int[] {1, 2, 5, 100}) {
        RowLayout layout = RowLayout.of(trials, samples, lanes);
        List<Integer> held = new ArrayList<>();
        for (RowLayout.Tile tile : layout.tiles()) {
          assertThat(tile.before()).isEqualTo(held.size());
          for (int step = 0; step < tile.steps(); step++) {
            for (int slot = 0; slot < tile.slots(step); slot++) {
              held.add(tile.sample(slot, step));
            }
          }
        }
        assertThat(held).hasSize(samples).doesNotHaveDuplicates();
        assertThat(held).allMatch(sample -> sample >= 0 && sample < samples);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 21, 37, 131})
  void hasTheSameBitsWhateverTheLengthOfARow(int samples) {
    for (Precision precision : Precision.values()) {
      for (OptimizerKind optimizer : List.of(OptimizerKind.SGD, OptimizerKind.ADAM)) {
        Configuration trial =
            Configuration.defaults()
                .with(Parameters.PRECISION, precision)
                .with(Parameters.OPTIMIZER, optimizer)
                .with(Parameters.ACTIVATION, Activation.TANH)
                .with(Parameters.LOSS, LossKind.CROSS_ENTROPY);
        double[] alone = train(new RowEngine(1), List.of(trial), samples);
        for (int lanes : LANES) {
          for (int count : new int[] {1, 2, 4, 5, 12}) {
            List<Configuration> trials = new ArrayList<>(List.of(trial));
            while (trials.size() < count) {
              trials.add(
                  trial
                      .with(Parameters.SEED, (long) trials.size() + 7)
                      .with(Parameters.OPTIMIZER, OptimizerKind.values()[trials.size() % 6]));
            }
            assertThat(train(new RowEngine(lanes), trials, samples))
                .as("%s %s, %d trials in rows of %d", precision, optimizer, count, lanes)
                .isEqualTo(alone);
          }
        }
      }
    }
  }

  /** Returns the weights of the first trial after some steps. */
  private static double[] train(RowEngine engine, List<Configuration> trials, int samples) {
    NetworkShape shape = NetworkShape.of(2, List.of(3, 2), 3, true);
    try (NetworkStack stack = engine.initialize(trials, shape);
        ForwardPass forward = stack.forward(trials.stream().map(t -> matrix(samples)).toList());
        StackTrainer trainer = stack.trainer(forward, ClassWeights.NONE)) {
      for (int step = 0; step < STEPS; step++) {
        trainer.step();
      }
      return stack.parameters(0);
    }
  }

  private static SampleMatrix matrix(int samples) {
    SplittableRandom random = new SplittableRandom(3);
    double[] targets = new double[3 * samples];
    for (int sample = 0; sample < samples; sample++) {
      targets[random.nextInt(3) * samples + sample] = 1;
    }
    return SampleMatrix.of(samples, random.doubles(2L * samples, -2, 2).toArray(), targets);
  }

  @Test
  void givesTrialsThatShareSamplesWhatTheirOwnGiveThem() {
    Configuration trial = Configuration.defaults();
    List<Configuration> trials = List.of(trial, trial.with(Parameters.SEED, 2L));
    NetworkShape shape = NetworkShape.of(2, List.of(4), 3, false);
    SampleMatrix shared = matrix(50);
    List<double[]> outputs = new ArrayList<>();
    for (SampleMatrix second : List.of(shared, matrix(50))) {
      try (NetworkStack stack = new RowEngine(2).initialize(trials, shape);
          ForwardPass forward = stack.forward(List.of(shared, second));
          StackTrainer trainer = stack.trainer(forward, ClassWeights.NONE)) {
        trainer.step();
        forward.run();
        outputs.add(forward.outputs(1));
      }
    }
    assertThat(outputs.get(1)).isEqualTo(outputs.get(0));
  }
}
