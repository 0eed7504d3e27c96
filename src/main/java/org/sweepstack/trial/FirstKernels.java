package org.sweepstack.trial;

import java.util.List;
import java.util.Optional;

/**
 * The kernels of a network's first layer before and after the training, where that is a
 * convolution.
 *
 * @param before [outputs, inputs, rows, columns]
 * @param after of the same shape
 */
public record FirstKernels(NamedArray before, NamedArray after) {
  private static final int DIMENSIONS = 4;
  private static final int MOST = 64;

  /** Checks the shapes. */
  public FirstKernels {
    if (before.shape().size() != DIMENSIONS || !before.shape().equals(after.shape())) {
      throw new IllegalArgumentException("two sets of kernels of one shape expected");
    }
  }

  /** Finds them among the arrays of a trial; empty where there are none. */
  public static Optional<FirstKernels> of(List<NamedArray> arrays) {
    Optional<NamedArray> after = named("final.0.weight", arrays);
    return named("initial.0.weight", arrays)
        .filter(before -> before.shape().size() == DIMENSIONS)
        .filter(before -> after.map(NamedArray::shape).equals(Optional.of(before.shape())))
        .map(before -> new FirstKernels(before, after.orElseThrow()));
  }

  private static Optional<NamedArray> named(String name, List<NamedArray> arrays) {
    return arrays.stream().filter(array -> array.name().equals(name)).findFirst();
  }

  /** Returns how many kernels there are: one for each output and each of the inputs. */
  public int count() {
    return before.shape().get(0) * inputs();
  }

  /** Returns how many of them are drawn, the first: of more nobody looks at each. */
  public int shown() {
    return Math.min(MOST, count());
  }

  /** Returns how many channels an image has. */
  public int inputs() {
    return before.shape().get(1);
  }

  /** Returns how high a kernel is. */
  public int rows() {
    return before.shape().get(2);
  }

  /** Returns how wide a kernel is. */
  public int columns() {
    return before.shape().get(DIMENSIONS - 1);
  }

  /** Returns the largest amount of a weight that is shown; 0 where all are 0 or not finite. */
  public double largest() {
    double largest = 0;
    for (int weight = 0; weight < shown() * rows() * columns(); weight++) {
      largest = Math.max(largest, amount(before.values()[weight]));
      largest = Math.max(largest, amount(after.values()[weight]));
    }
    return largest;
  }

  private static double amount(double weight) {
    return Double.isFinite(weight) ? Math.abs(weight) : 0;
  }
}
