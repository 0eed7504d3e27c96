package org.sweepstack.summary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sweepstack.journal.FinishedTrial;

/** Which value of an axis each finished trial has. */
public final class AxisValues {
  private static final int NONE = -1;

  private final String name;
  private final List<String> values;

  /** By the place of the trial among the finished; {@link #NONE} where the axis cannot matter. */
  private final int[] places;

  private AxisValues(String name, List<String> values, int[] places) {
    this.name = name;
    this.values = List.copyOf(values);
    this.places = places;
  }

  /** Reads an axis off trials; its values come in the order of the column. */
  static AxisValues of(Column axis, List<FinishedTrial> finished) {
    Map<String, Integer> places = new LinkedHashMap<>();
    axis.order().forEach(value -> places.put(value, places.size()));
    int[] placeOfEach =
        finished.stream()
            .map(trial -> axis.cell(trial.result().configuration()))
            .mapToInt(value -> place(value, places))
            .toArray();
    return new AxisValues(axis.name(), List.copyOf(places.keySet()), placeOfEach);
  }

  private static int place(String value, Map<String, Integer> places) {
    return value.isEmpty() ? NONE : places.computeIfAbsent(value, added -> places.size());
  }

  /** Returns the name of the axis. */
  String name() {
    return name;
  }

  /** Returns how many values occur. */
  int count() {
    return values.size();
  }

  /** Returns whether the axis can matter for a trial, given by its place among the finished. */
  boolean matters(int trial) {
    return places[trial] != NONE;
  }

  /** Returns the place of a trial's value in the order of the values, from 0. */
  int place(int trial) {
    return places[trial];
  }

  /** Returns the value of a trial. */
  String value(int trial) {
    return values.get(places[trial]);
  }
}
