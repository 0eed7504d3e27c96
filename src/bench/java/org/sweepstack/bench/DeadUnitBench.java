package org.sweepstack.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.sweepstack.network.ClassWeights;
import org.sweepstack.network.Engine;
import org.sweepstack.network.ForwardPass;
import org.sweepstack.network.NetworkShape;
import org.sweepstack.network.NetworkStack;
import org.sweepstack.network.SampleMatrix;
import org.sweepstack.network.StackTrainer;
import org.sweepstack.network.WeightedShape;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.OptimizerKind;
import org.sweepstack.trial.Parameters;

/**
 * Measures whether epochs get slower when all hidden units of relu networks die: what the optimizer
 * remembers of their gradients decays toward denormal numbers, on which arithmetic is slow.
 */
public final class DeadUnitBench {
  private static final int TRIALS = 64;
  private static final int SAMPLES = 100;
  private static final int WINDOWS = 10;
  private static final int WINDOW_EPOCHS = 2000;

  /** Epochs for which the units live, so that there is something to remember. */
  private static final int EPOCHS_ALIVE = 20;

  private record Case(String optimizer, Configuration trial) {}

  public static void main(String[] arguments) {
    Configuration relu = Configuration.defaults().with(Parameters.ACTIVATION, Activation.RELU);
    Configuration adam = relu.with(Parameters.OPTIMIZER, OptimizerKind.ADAM);
    List<Case> cases =
        List.of(
            new Case("momentum", relu.with(Parameters.OPTIMIZER, OptimizerKind.MOMENTUM)),
            new Case("adam", adam),
            // Forgets the squares, too, within these epochs.
            new Case("adam beta2=0.99", adam.with(Parameters.BETA2, 0.99)));
    System.out.println("optimizer,epochs,us_per_trial_epoch_live,us_per_trial_epoch_dead");
    for (Case each : cases) {
      compare(each);
    }
  }

  /** Trains living and dead networks in turns, one window each. */
  private static void compare(Case each) {
    NetworkShape shape = NetworkShape.of(2, List.of(10, 10), 1, true);
    SampleMatrix samples = points();
    try (NetworkStack live = stack(each.trial(), shape);
        NetworkStack dead = stack(each.trial(), shape);
        ForwardPass livePass = live.forward(Collections.nCopies(TRIALS, samples));
        ForwardPass deadPass = dead.forward(Collections.nCopies(TRIALS, samples));
        StackTrainer liveTrainer = live.trainer(livePass, ClassWeights.NONE);
        StackTrainer deadTrainer = dead.trainer(deadPass, ClassWeights.NONE)) {
      step(liveTrainer, WINDOW_EPOCHS);
      step(deadTrainer, EPOCHS_ALIVE);
      kill(dead, shape);
      for (int window = 0; window < WINDOWS; window++) {
        double liveMicroseconds = step(liveTrainer, WINDOW_EPOCHS);
        double deadMicroseconds = step(deadTrainer, WINDOW_EPOCHS);
        System.out.printf(
            Locale.ROOT,
            "%s,%d-%d,%.2f,%.2f%n",
            each.optimizer(),
            window * WINDOW_EPOCHS + 1,
            (window + 1) * WINDOW_EPOCHS,
            liveMicroseconds,
            deadMicroseconds);
      }
    }
  }

  private static NetworkStack stack(Configuration trial, NetworkShape shape) {
    List<Configuration> trials = new ArrayList<>();
    for (long seed = 1; seed <= TRIALS; seed++) {
      trials.add(trial.with(Parameters.SEED, seed).with(Parameters.LEARNING_RATE, 0.01));
    }
    return Engine.of(shape).initialize(trials, shape);
  }

  private static SampleMatrix points() {
    Random random = new Random(1);
    double[] inputs = random.doubles(2 * SAMPLES).toArray();
    double[] targets = new double[SAMPLES];
    Arrays.setAll(targets, i -> inputs[i] <= inputs[SAMPLES + i] ? 1 : 0);
    return SampleMatrix.of(SAMPLES, inputs, targets);
  }

  /** Gives all hidden units biases that no input can overcome. */
  private static void kill(NetworkStack stack, NetworkShape shape) {
    for (int trial = 0; trial < TRIALS; trial++) {
      double[] parameters = stack.parameters(trial);
      for (WeightedShape hidden : shape.weighted().subList(0, shape.weighted().size() - 1)) {
        for (int bias : hidden.matrix().biasPositions()) {
          parameters[bias] = -100;
        }
      }
      stack.setParameters(trial, parameters);
    }
  }

  /** Takes steps and returns the microseconds that one took per trial. */
  private static double step(StackTrainer trainer, int epochs) {
    long start = System.nanoTime();
    for (int epoch = 0; epoch < epochs; epoch++) {
      trainer.step();
    }
    return (System.nanoTime() - start) / 1e3 / epochs / TRIALS;
  }
}
