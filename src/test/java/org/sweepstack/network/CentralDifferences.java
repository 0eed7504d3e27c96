package org.sweepstack.network;

import static org.assertj.core.api.Assertions.assertThat;

/** Gradients by central differences of the loss: slow, and not derived by anybody. */
record CentralDifferences(
    NetworkStack stack, ForwardPass forward, LossFunction loss, SampleMatrix samples, int trial) {
  /** Off by its square and by rounding over it: 1e-10 each. */
  private static final double STEP = 1e-5;

  /** Returns the derivative of the loss in each of a trial's parameters, as they are given. */
  double[] at(double[] parameters) {
    double[] gradient = new double[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      double up = lossAt(moved(parameters, i, STEP));
      double down = lossAt(moved(parameters, i, -STEP));
      gradient[i] = (up - down) / (2 * STEP);
    }
    stack.setParameters(trial, parameters);
    return gradient;
  }

  private double lossAt(double[] parameters) {
    stack.setParameters(trial, parameters);
    forward.run();
    return loss.mean(
        forward.sums(trial), forward.outputs(trial), samples.targets(), samples.samples());
  }

  private static double[] moved(double[] parameters, int index, double step) {
    double[] moved = parameters.clone();
    moved[index] += step;
    return moved;
  }

  /** Biases begin at 0, where a wrong derivative could hide. */
  static double[] withBiases(double[] parameters) {
    double[] moved = parameters.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += 0.05 * (i % 5 - 2.2);
    }
    return moved;
  }

  /** Returns the length of the difference as a part of the length of what is expected. */
  static double relativeError(double[] actual, double[] expected) {
    assertThat(actual).hasSameSizeAs(expected);
    double difference = 0;
    double size = 0;
    for (int i = 0; i < expected.length; i++) {
      difference += Math.pow(actual[i] - expected[i], 2);
      size += Math.pow(expected[i], 2);
    }
    return Math.sqrt(difference / size);
  }
}
