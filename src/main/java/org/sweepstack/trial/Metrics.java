package org.sweepstack.trial;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The metrics of one epoch, a number each; NaN stands for "not measured". Errors are at least 0 and
 * accuracies in [0, 1]. Immutable, and light: a sweep holds some for each logged epoch.
 */
public final class Metrics {
  /** Metrics of which none was measured. */
  public static final Metrics NONE = of(metric -> Double.NaN);

  private static final Metric[] ALL = Metric.values();

  /** By the order of the metrics, as far as they were measured. */
  private final double[] values;

  private Metrics(double[] values) {
    // Most trials have the first metrics alone, and a sweep has many curves.
    int measured = values.length;
    while (measured > Metric.BASIC.size() && Double.isNaN(values[measured - 1])) {
      measured--;
    }
    this.values = measured == values.length ? values : Arrays.copyOf(values, measured);
  }

  /** Returns the metrics that a function gives, which is asked for each once, in their order. */
  public static Metrics of(ToDoubleFunction<Metric> values) {
    Metric[] metrics = Metric.values();
    double[] all = new double[metrics.length];
    for (int index = 0; index < all.length; index++) {
      all[index] = values.applyAsDouble(metrics[index]);
    }
    return new Metrics(all);
  }

  /** Returns metrics in their order; those that are left off were not measured. */
  public static Metrics inOrder(double... values) {
    if (values.length > ALL.length) {
      throw new IllegalArgumentException(values.length + " values for " + ALL.length + " metrics");
    }
    double[] all = Arrays.copyOf(values, ALL.length);
    Arrays.fill(all, values.length, all.length, Double.NaN);
    return new Metrics(all);
  }

  /** Returns one of them. */
  public double get(Metric metric) {
    return metric.ordinal() < values.length ? values[metric.ordinal()] : Double.NaN;
  }

  /** Returns these metrics with something done to each of them. */
  public Metrics map(DoubleUnaryOperator change) {
    return new Metrics(Arrays.stream(values).map(change).toArray());
  }

  /**
   * Returns these as far as others measured the same: an earlier version measured less, and some is
   * only measured where a sweep asks for it. What every version measures stays.
   */
  public Metrics asFarAs(Metrics others) {
    return of(
        metric ->
            metric.measure().isBasic() || !Double.isNaN(others.get(metric))
                ? get(metric)
                : Double.NaN);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Metrics that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  /** Returns those that were measured, with their names. */
  @Override
  public String toString() {
    return Arrays.stream(ALL)
        .filter(metric -> !Double.isNaN(get(metric)))
        .map(metric -> metric.word() + "=" + get(metric))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
