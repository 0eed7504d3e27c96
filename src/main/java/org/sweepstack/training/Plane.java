package org.sweepstack.training;

import static org.sweepstack.trial.Parameters.PRECISION;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.sweepstack.network.ForwardPass;
import org.sweepstack.network.NetworkStack;
import org.sweepstack.network.SampleMatrix;
import org.sweepstack.trial.Boundary;
import org.sweepstack.trial.Precision;

/**
 * A grid over the plane of two inputs, in which the samples of a trial lie.
 *
 * @param inputs the names of the inputs
 * @param x1 the first input of every column
 * @param x2 the second input of every row
 */
record Plane(List<String> inputs, double[] x1, double[] x2) {
  private static final int SIDE = 60;

  /** What is added on every side, as a part of the samples' range. */
  private static final double MARGIN = 0.1;

  /** Returns the plane of a trial; empty when it has not two inputs, or no classes. */
  static Optional<Plane> of(TrialSamples samples, Precision precision) {
    return samples.dataset().features() == Boundary.INPUTS
            && samples.dataset().quantities().isEmpty()
        ? Optional.of(
            new Plane(
                samples.dataset().featureNames(),
                coordinates(samples, 0, precision),
                coordinates(samples, 1, precision)))
        : Optional.empty();
  }

  private static double[] coordinates(TrialSamples samples, int input, Precision precision) {
    DoubleSummaryStatistics range =
        Stream.of(samples.train(), samples.validation(), samples.test())
            .flatMapToDouble(set -> row(set, input))
            .map(precision::round)
            .summaryStatistics();
    return Arrays.stream(evenly(range.getMin(), range.getMax())).map(precision::round).toArray();
  }

  private static DoubleStream row(SampleMatrix set, int input) {
    return Arrays.stream(set.inputs(), input * set.samples(), (input + 1) * set.samples());
  }

  /** Returns numbers from below the one to above the other; nothing in between overflows. */
  static double[] evenly(double least, double most) {
    double margin = least == most ? Math.max(1, Math.abs(least)) : MARGIN * most - MARGIN * least;
    double from = Math.max(least - margin, -Double.MAX_VALUE);
    double to = Math.min(most + margin, Double.MAX_VALUE);
    double[] numbers = new double[SIDE];
    for (int index = 0; index < SIDE; index++) {
      double share = index / (SIDE - 1.0);
      numbers[index] = from * (1 - share) + to * share;
    }
    return numbers;
  }

  /**
   * Computes what a trial's network says over the plane: alone and row by row, so that it takes
   * little memory, and what the stack computed last stays.
   */
  static Optional<Boundary> boundary(RunningStack stack, int position) {
    NetworkStack network = stack.network();
    Precision precision = network.trials().get(position).get(PRECISION);
    return of(stack.samples(position), precision)
        .map(
            plane -> {
              try (NetworkStack alone = network.select(new int[] {position})) {
                return plane.boundary(alone, stack.shape().outputs());
              }
            });
  }

  private Boundary boundary(NetworkStack network, int outputs) {
    int points = x1.length * x2.length;
    double[] values = new double[outputs * points];
    try (ForwardPass pass = network.forward(List.of(row(0, outputs)))) {
      for (int row = 0; row < x2.length; row++) {
        pass.load(List.of(row(row, outputs)));
        pass.run();
        double[] said = pass.outputs(0);
        for (int output = 0; output < outputs; output++) {
          int place = output * points + row * x1.length;
          System.arraycopy(said, output * x1.length, values, place, x1.length);
        }
      }
    }
    return new Boundary(inputs, x1, x2, outputs, values, Prediction.classes(values, points));
  }

  /** Returns the points of a row of the grid, without a truth. */
  private SampleMatrix row(int row, int outputs) {
    double[] points = Arrays.copyOf(x1, Boundary.INPUTS * x1.length);
    Arrays.fill(points, x1.length, points.length, x2[row]);
    return SampleMatrix.of(x1.length, points, new double[outputs * x1.length]);
  }
}
