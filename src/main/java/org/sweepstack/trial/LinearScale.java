package org.sweepstack.trial;

import java.util.List;

/**
 * How numbers are brought to mean 0 and deviation 1.
 *
 * @param means of each number, in its own units
 * @param deviations as many, above 0
 */
public record LinearScale(List<Double> means, List<Double> deviations) {

  /** Copies the lists. */
  public LinearScale {
    means = List.copyOf(means);
    deviations = List.copyOf(deviations);
    if (means.size() != deviations.size()) {
      throw new IllegalArgumentException(means.size() + " means, " + deviations.size());
    }
  }

  /** Returns a number at mean 0 and deviation 1. */
  public double standardized(int index, double value) {
    return (value - means.get(index)) / deviations.get(index);
  }

  /** Returns the number in its own units: the reverse. */
  public double restored(int index, double value) {
    return value * deviations.get(index) + means.get(index);
  }
}
