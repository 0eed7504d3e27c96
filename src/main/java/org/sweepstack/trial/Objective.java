package org.sweepstack.trial;

/**
 * The metric that ranks trials, and its direction.
 *
 * @param direction which end is better
 * @param metric what is compared
 */
public record Objective(Direction direction, Metric metric) {

  /** Which end of a metric is better. */
  public enum Direction implements Choice {
    /** Smaller is better. */
    MINIMIZE,
    /** Larger is better. */
    MAXIMIZE
  }

  /** Returns the objective that a metric is mostly used for: a small error, a large share. */
  public static Objective of(Metric metric) {
    return new Objective(metric.isError() ? Direction.MINIMIZE : Direction.MAXIMIZE, metric);
  }

  /**
   * Compares two values of the metric: negative when the first is better. NaN is worse than any
   * number.
   */
  public int compare(double first, double second) {
    if (Double.isNaN(first) || Double.isNaN(second)) {
      return Boolean.compare(Double.isNaN(first), Double.isNaN(second));
    }
    return direction == Direction.MINIMIZE
        ? Double.compare(first, second)
        : Double.compare(second, first);
  }

  /** Returns whether the first value is better than the second. */
  public boolean isBetter(double first, double second) {
    return compare(first, second) < 0;
  }

  @Override
  public String toString() {
    return direction.word() + " " + metric.word();
  }
}
