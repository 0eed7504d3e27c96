package org.sweepstack.page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sweepstack.trial.Numbers;

/**
 * The values of a parameter, numbers by size and all others in the order in which they first occur.
 *
 * @param places the place of each value
 * @param isNumeric whether all of them are numbers
 */
record Axis(Map<String, Integer> places, boolean isNumeric) {
  /** The place of a trial that has no value, since the parameter cannot matter for it. */
  static final int NONE = -1;

  /** Collects the values from the texts of trials, empty where there is none. */
  static Axis of(Stream<String> texts) {
    List<String> values = texts.filter(text -> !text.isEmpty()).distinct().toList();
    boolean isNumeric = values.stream().allMatch(value -> Numbers.parse(value).isPresent());
    Map<String, Integer> places = new LinkedHashMap<>();
    (isNumeric ? values.stream().sorted(Comparator.comparing(Double::valueOf)) : values.stream())
        .forEach(value -> places.put(value, places.size()));
    return new Axis(places, isNumeric);
  }

  /** Returns the values in their order. */
  List<String> values() {
    return List.copyOf(places.keySet());
  }

  /** Returns the place of a text; {@link #NONE} for an empty one. */
  int place(String text) {
    return places.getOrDefault(text, NONE);
  }
}
