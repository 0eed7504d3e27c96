package org.sweepstack.summary;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Holm's step-down adjustment: of many comparisons, some look like a difference by chance. S. Holm,
 * "A Simple Sequentially Rejective Multiple Test Procedure", Scandinavian Journal of Statistics 6
 * (1979).
 */
public final class Holm {
  private Holm() {}

  /**
   * Returns the adjusted p-values, each at its place: the i-th smallest of m times (m - i + 1), at
   * least the one before it and at most 1. NaN stays and does not count.
   */
  public static double[] adjust(double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .filter(index -> !Double.isNaN(values[index]))
            .boxed()
            .sorted((one, other) -> Double.compare(values[one], values[other]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[values.length];
    Arrays.fill(adjusted, Double.NaN);
    double least = 0;
    for (int place = 0; place < order.length; place++) {
      least = Math.max(least, Math.min(1, values[order[place]] * (order.length - place)));
      adjusted[order[place]] = least;
    }
    return adjusted;
  }
}
