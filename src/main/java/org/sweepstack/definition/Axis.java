package org.sweepstack.definition;

import java.util.List;
import java.util.Map;
import org.sweepstack.trial.Parameter;

/**
 * A parameter and its values, or parameters whose values move together.
 *
 * @param parameters at least one, in the order written
 * @param values at least one; each holds a value for every parameter
 * @param hasDepthAndWidth whether the hidden layers were given by their depths and widths
 */
record Axis(
    List<Parameter<?>> parameters,
    List<Map<Parameter<?>, Object>> values,
    boolean hasDepthAndWidth) {

  /** Copies the lists; the maps are taken as they are. */
  Axis {
    parameters = List.copyOf(parameters);
    values = List.copyOf(values);
  }

  /** Returns the axis of one parameter whose values were given one by one. */
  static Axis of(Parameter<?> parameter, List<?> values) {
    List<Map<Parameter<?>, Object>> cells =
        values.stream().<Map<Parameter<?>, Object>>map(v -> Map.of(parameter, v)).toList();
    return new Axis(List.of(parameter), cells, false);
  }

  /** Returns this axis as one whose hidden layers were given by their depths and widths. */
  Axis withDepthAndWidth() {
    return new Axis(parameters, values, true);
  }

  boolean has(Parameter<?> parameter) {
    return parameters.contains(parameter);
  }

  /** Returns the distinct values of one of the parameters, in order. */
  List<Object> distinct(Parameter<?> parameter) {
    return values.stream().map(cell -> cell.get(parameter)).distinct().toList();
  }

  /** Returns the size and the parameters, such as {@code 4 learning_rate}. */
  @Override
  public String toString() {
    String names = String.join("+", parameters.stream().map(Parameter::name).toList());
    return values.size() + " " + names;
  }
}
