package org.sweepstack.trial;

import java.util.List;

/**
 * An array to be looked at elsewhere. Holds the values it is given: they must not change.
 *
 * @param name such as {@code final.0.weight}
 * @param precision the type of the numbers
 * @param shape the length of each dimension
 * @param values row-major, as many as the shape has
 */
public record NamedArray(String name, Precision precision, List<Integer> shape, double[] values) {

  /** Checks and copies the shape. */
  public NamedArray {
    shape = List.copyOf(shape);
    if (shape.stream().reduce(1, Math::multiplyExact) != values.length) {
      throw new IllegalArgumentException(
          name + ": " + values.length + " values for shape " + shape);
    }
  }
}
