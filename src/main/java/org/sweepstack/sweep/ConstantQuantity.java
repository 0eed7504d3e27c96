package org.sweepstack.sweep;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.sweepstack.data.Dataset;
import org.sweepstack.data.Quantities;
import org.sweepstack.data.Samples;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameters;

/** The smallest loss of a network that gives the same quantities for all samples. */
final class ConstantQuantity {
  /** Halves the range of the answers as often as doubles can tell. */
  private static final int HALVINGS = 60;

  private ConstantQuantity() {}

  /** Returns the mean over the quantities of a data set, in their own units. */
  static double loss(Configuration configuration, Dataset dataset) {
    Quantities quantities = dataset.quantities().orElseThrow();
    return IntStream.range(0, quantities.count())
        .mapToDouble(index -> loss(configuration, quantities, dataset.train(), index))
        .average()
        .orElseThrow();
  }

  private static double loss(
      Configuration configuration, Quantities quantities, Samples train, int index) {
    double unit = quantities.deviation(index);
    double[] values =
        IntStream.range(0, train.count())
            .mapToDouble(sample -> quantities.standardized(index, train.quantity(sample, index)))
            .sorted()
            .toArray();
    return switch (configuration.get(Parameters.LOSS)) {
      case MSE -> unit * unit * mean(values, value -> value * value);
      case MAE -> unit * mean(values, value -> Math.abs(value - values[values.length / 2]));
      case HUBER -> unit * unit * huber(values, configuration.get(Parameters.HUBER_DELTA));
      case BINARY_CROSS_ENTROPY, CROSS_ENTROPY -> Double.NaN;
    };
  }

  private static double mean(double[] values, DoubleUnaryOperator each) {
    return Arrays.stream(values).map(each).average().orElseThrow();
  }

  /** Looks for the answer where the derivative is 0, which grows with it. */
  private static double huber(double[] values, double delta) {
    double low = values[0];
    double high = values[values.length - 1];
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = low + (high - low) / 2;
      double slope = mean(values, value -> Math.max(-delta, Math.min(delta, middle - value)));
      if (slope < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double answer = low;
    return mean(
        values,
        value -> {
          double error = Math.abs(value - answer);
          return error <= delta ? error * error / 2 : delta * (error - delta / 2);
        });
  }
}
