package org.sweepstack.definition;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sweepstack.trial.Parameter;

/**
 * The product of some axes, the last fastest.
 *
 * @param axes of different parameters
 */
record GridBlock(List<Axis> axes) {

  /** Copies the axes. */
  GridBlock {
    axes = List.copyOf(axes);
  }

  BigInteger cells() {
    return axes.stream()
        .map(axis -> BigInteger.valueOf(axis.values().size()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  Stream<Parameter<?>> parameters() {
    return axes.stream().flatMap(axis -> axis.parameters().stream());
  }

  /** Returns the distinct values of a parameter, in order; none when no axis names it. */
  List<Object> distinct(Parameter<?> parameter) {
    return axes.stream()
        .filter(axis -> axis.has(parameter))
        .flatMap(axis -> axis.distinct(parameter).stream())
        .toList();
  }

  /** Returns whether an axis has hidden layers that were given by their depths and widths. */
  boolean hasDepthAndWidth() {
    return axes.stream().anyMatch(Axis::hasDepthAndWidth);
  }

  /** Returns the axes with several values, such as {@code 4 learning_rate x 5 seed}. */
  @Override
  public String toString() {
    return axes.stream()
        .filter(axis -> axis.values().size() > 1)
        .map(Axis::toString)
        .collect(Collectors.joining(" x "));
  }
}
