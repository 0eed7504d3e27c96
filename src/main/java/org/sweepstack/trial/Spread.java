package org.sweepstack.trial;

import java.util.stream.DoubleStream;

/**
 * How numbers spread; all NaN when there are none, or when one of them is not finite.
 *
 * @param min the smallest
 * @param percentile5 what 5% are at most
 * @param percentile25 what a quarter is at most
 * @param median what half are at most
 * @param percentile75 what three quarters are at most
 * @param percentile95 what 95% are at most
 * @param max the largest
 * @param mean their mean
 * @param deviation their population standard deviation
 */
public record Spread(
    double min,
    double percentile5,
    double percentile25,
    double median,
    double percentile75,
    double percentile95,
    double max,
    double mean,
    double deviation) {

  /** How many numbers {@link #numbers} returns. */
  public static final int COUNT = 9;

  /** Returns the numbers in the order of the components. */
  public DoubleStream numbers() {
    return DoubleStream.of(
        min, percentile5, percentile25, median, percentile75, percentile95, max, mean, deviation);
  }

  /** Returns the spread whose {@link #numbers} stand in an array from some place on. */
  public static Spread of(double[] numbers, int from) {
    return new Spread(
        numbers[from],
        numbers[from + 1],
        numbers[from + 2],
        numbers[from + 3],
        numbers[from + 4],
        numbers[from + 5],
        numbers[from + 6],
        numbers[from + 7],
        numbers[from + 8]);
  }

  /** Returns the spread of no numbers. */
  public static Spread none() {
    double nan = Double.NaN;
    return new Spread(nan, nan, nan, nan, nan, nan, nan, nan, nan);
  }
}
