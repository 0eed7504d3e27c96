package org.sweepstack.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sweepstack.trial.LinearScale;

/**
 * The quantities that a data set predicts, and how networks see them: at mean 0 and population
 * deviation 1, as measured on the training samples alone. One that is constant there is only
 * centered. Immutable.
 */
public final class Quantities {
  private final List<String> names;

  /** Powers of two that bring each near 1, so that no square overflows. */
  private final int[] exponents;

  private final double[] means;
  private final double[] deviations;

  private Quantities(List<String> names) {
    this.names = List.copyOf(names);
    exponents = new int[names.size()];
    means = new double[names.size()];
    deviations = new double[names.size()];
  }

  /** Measures samples, at least one, of as many quantities as there are names. */
  static Quantities fittedOn(Samples train, List<String> names) {
    Quantities quantities = new Quantities(names);
    for (int index = 0; index < names.size(); index++) {
      int column = index;
      double[] values =
          IntStream.range(0, train.count())
              .mapToDouble(sample -> train.quantity(sample, column))
              .toArray();
      quantities.fit(index, values);
    }
    return quantities;
  }

  private void fit(int index, double[] values) {
    double least = Arrays.stream(values).min().orElseThrow();
    double most = Arrays.stream(values).max().orElseThrow();
    deviations[index] = 1;
    if (least == most) {
      means[index] = least;
      return;
    }
    int exponent = -Math.getExponent(Math.max(-least, most));
    double mean =
        Arrays.stream(values).map(value -> Math.scalb(value, exponent)).sum() / values.length;
    double squares = 0;
    for (double value : values) {
      double difference = Math.scalb(value, exponent) - mean;
      squares += difference * difference;
    }
    exponents[index] = exponent;
    means[index] = mean;
    deviations[index] = Math.sqrt(squares / values.length);
  }

  /** Returns the name of each. */
  public List<String> names() {
    return names;
  }

  /** Returns how many there are. */
  public int count() {
    return names.size();
  }

  /** Returns the mean of one, in its own units. */
  public double mean(int index) {
    return Math.scalb(means[index], -exponents[index]);
  }

  /** Returns the deviation of one, in its own units. */
  public double deviation(int index) {
    return Math.scalb(deviations[index], -exponents[index]);
  }

  /** Returns the mean and deviation of each, in its own units. */
  public LinearScale scale() {
    return new LinearScale(
        IntStream.range(0, count()).mapToObj(this::mean).toList(),
        IntStream.range(0, count()).mapToObj(this::deviation).toList());
  }

  /** Returns what a network is to say for a value. */
  public double standardized(int index, double value) {
    return (Math.scalb(value, exponents[index]) - means[index]) / deviations[index];
  }

  /** Returns the value that a network means: the reverse. */
  public double restored(int index, double output) {
    return Math.scalb(output * deviations[index] + means[index], -exponents[index]);
  }
}
