package org.sweepstack.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;

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

  /** Returns the product of some axes, each number of folds with all of its folds. */
  static GridBlock of(List<Axis> axes) {
    boolean isFoldSaid = axes.stream().anyMatch(axis -> axis.has(Parameters.FOLD));
    return new GridBlock(
        axes.stream()
            .map(axis -> axis.has(Parameters.FOLDS) && !isFoldSaid ? axis.withEveryFold() : axis)
            .toList());
  }

  /** Returns how many values each axis has. */
  List<AxisSize> sizes() {
    return axes.stream().map(Axis::size).toList();
  }

  /** Returns where a parameter was given, if an axis names it. */
  Optional<Position> position(Parameter<?> parameter) {
    return axes.stream()
        .flatMap(axis -> axis.positions().entrySet().stream())
        .filter(entry -> entry.getKey() == parameter)
        .map(Map.Entry::getValue)
        .findFirst();
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

  /** Returns the parameters whose values were drawn from a range. */
  Stream<Parameter<?>> drawn() {
    return axes.stream().flatMap(axis -> axis.drawn().stream());
  }

  /** Returns the parameters whose values were given by their parts. */
  Stream<Parameter<?>> byParts() {
    return axes.stream().flatMap(axis -> axis.byParts().stream());
  }
}
