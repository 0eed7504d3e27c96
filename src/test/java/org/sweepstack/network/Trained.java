package org.sweepstack.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameters;

/**
 * What some steps leave of a trial.
 *
 * @param numbers the parameters, gradients, sums and outputs
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
record Trained(List<double[]> numbers) {

  private static final int SAMPLES = 11;
  private static final int BATCH = 4;
  private static final int STEPS = 3;

  /** Trains some trials for three steps, on the same samples, and returns what is left of one. */
  static Trained of(
      Engine engine, List<Configuration> trials, NetworkShape shape, int trial, boolean isBatched) {
    SampleMatrix samples = samples(shape);
    List<SampleMatrix> ofEach = trials.stream().map(unused -> samples).toList();
    try (NetworkStack stack = engine.initialize(trials, shape);
        ForwardPass whole = stack.forward(ofEach);
        ForwardPass batch = isBatched ? stack.forward(BATCH) : stack.forward(ofEach);
        StackTrainer trainer = stack.trainer(batch, ClassWeights.NONE)) {
      for (int step = 0; step < STEPS; step++) {
        for (int position = 0; isBatched && position < trials.size(); position++) {
          batch.gather(position, samples, order(step, trials.get(position)), 2);
        }
        trainer.step();
      }
      trainer.computeGradients();
      whole.run();
      return new Trained(
          List.of(
              stack.parameters(trial),
              stack.gradients(trial),
              whole.sums(trial),
              whole.outputs(trial)));
    }
  }

  /** Returns an order of the samples: another for every step and seed. */
  private static int[] order(int step, Configuration trial) {
    int stride = 1 + Math.toIntExact(trial.get(Parameters.SEED));
    return IntStream.range(0, SAMPLES).map(i -> (i * stride + step) % SAMPLES).toArray();
  }

  private static SampleMatrix samples(NetworkShape shape) {
    SplittableRandom random = new SplittableRandom(3);
    double[] targets = new double[shape.outputs() * SAMPLES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      targets[random.nextInt(shape.outputs()) * SAMPLES + sample] = 1;
    }
    return SampleMatrix.of(
        SAMPLES, random.doubles((long) shape.inputs() * SAMPLES, -1, 1).toArray(), targets);
  }

  /** Returns the largest distance between numbers of one kind, relative to their length. */
  double distance(Trained other) {
    double largest = 0;
    for (int kind = 0; kind < numbers.size(); kind++) {
      double[] difference = numbers.get(kind).clone();
      double[] others = other.numbers.get(kind);
      assertThat(difference).hasSameSizeAs(others);
      Arrays.setAll(difference, i -> difference[i] - others[i]);
      largest = Math.max(largest, length(difference) / Math.max(length(others), 1e-3));
    }
    return largest;
  }

  private static double length(double[] values) {
    return Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
  }
}
