package org.sweepstack.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;

/**
 * A parameter and its values, or parameters whose values move together.
 *
 * @param parameters at least one, in the order written
 * @param values at least one; each holds a value for every parameter
 * @param byParts those of the parameters whose values were given by their parts
 * @param drawn those whose values were drawn from a range
 * @param positions where the values of each parameter were given
 */
record Axis(
    List<Parameter<?>> parameters,
    List<Map<Parameter<?>, Object>> values,
    Set<Parameter<?>> byParts,
    Set<Parameter<?>> drawn,
    Map<Parameter<?>, Position> positions) {

  /** Copies the lists; the maps are taken as they are. */
  Axis {
    parameters = List.copyOf(parameters);
    values = List.copyOf(values);
    byParts = Set.copyOf(byParts);
    drawn = Set.copyOf(drawn);
  }

  /** Returns the axis of one parameter whose values were given one by one. */
  static Axis of(AxisWords words, List<?> values) {
    Parameter<?> parameter = words.parameter();
    List<Map<Parameter<?>, Object>> cells =
        values.stream().<Map<Parameter<?>, Object>>map(v -> Map.of(parameter, v)).toList();
    return new Axis(
        List.of(parameter),
        cells,
        words.byParts() ? Set.of(parameter) : Set.of(),
        Set.of(),
        Map.of(parameter, words.position()));
  }

  /** Returns this axis of numbers of folds with all folds of each, one after the other. */
  Axis withEveryFold() {
    List<Map<Parameter<?>, Object>> cells = new ArrayList<>();
    for (Map<Parameter<?>, Object> cell : values) {
      int folds = ((Optional<?>) cell.get(Parameters.FOLDS)).map(Integer.class::cast).orElse(1);
      for (int fold = 1; fold <= folds; fold++) {
        Map<Parameter<?>, Object> each = new HashMap<>(cell);
        each.put(Parameters.FOLD, fold);
        cells.add(each);
      }
    }
    Map<Parameter<?>, Position> places = new HashMap<>(positions);
    places.put(Parameters.FOLD, positions.get(Parameters.FOLDS));
    List<Parameter<?>> both = new ArrayList<>(parameters);
    both.add(Parameters.FOLD);
    return new Axis(both, cells, byParts, drawn, places);
  }

  boolean has(Parameter<?> parameter) {
    return parameters.contains(parameter);
  }

  /** Returns the distinct values of one of the parameters, in order. */
  List<Object> distinct(Parameter<?> parameter) {
    return values.stream().map(cell -> cell.get(parameter)).distinct().toList();
  }

  AxisSize size() {
    return new AxisSize(parameters, values.size());
  }
}
