package org.sweepstack.trial;

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

  /** Returns the spread of no numbers. */
  public static Spread none() {
    double nan = Double.NaN;
    return new Spread(nan, nan, nan, nan, nan, nan, nan, nan, nan);
  }
}
