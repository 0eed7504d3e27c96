package org.sweepstack.definition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;

/** What the parts of a sweep file look like: an example for whoever wrote one in another form. */
final class Forms {
  /** Examples that can be copied; a test reads them. */
  static final Map<String, String> EXAMPLES =
      Map.ofEntries(
          Map.entry("name", "name: first-try"),
          Map.entry("question", "question: Does momentum help?"),
          Map.entry("grid", "grid: {learning_rate: [0.1, 0.3], activation: [tanh, relu]}"),
          Map.entry("zip", "zip: [{batch_size: [8, 32], learning_rate: [0.01, 0.04]}]"),
          Map.entry("exclude", "exclude: [{activation: relu, learning_rate: [1, 10]}]"),
          Map.entry("include", "include: [{activation: relu, learning_rate: 0.5}]"),
          Map.entry("sample", "sample: 20"),
          Map.entry("halving", "halving: {keep: 1/3, rungs: [100, 300]}"),
          Map.entry("objective", "objective: {minimize: validation_loss}"),
          Map.entry("save", "save: [curves, predictions]"),
          Map.entry("run", "run: {threads: 2, timeout: 10m}"),
          Map.entry("data_file", "data_file: flowers.csv"),
          Map.entry("target", "target: species"));

  /** How values can be given by their parts. */
  static final Map<Parameter<?>, String> PARTS =
      Map.of(
          Parameters.HIDDEN,
          "hidden: {depth: [1, 2], width: [4, 8]}",
          Parameters.CONVOLUTION,
          "convolution: {channels: [4, 8], kernel: [3, 5], blocks: [1, 2]}");

  /** What stands between the layers of a value. */
  private static final Map<Parameter<?>, String> BETWEEN_LAYERS =
      Map.of(Parameters.HIDDEN, "x", Parameters.CONVOLUTION, "-");

  private static final String SERIES =
      "{log: [FIRST, LAST, COUNT]}, {linear: [FIRST, LAST, COUNT]} or {range: [FIRST, LAST]}";

  private Forms() {}

  /**
   * Returns what ends a line about a wrong form.
   *
   * @param owner the key, perhaps after another one, such as {@code exclude: epochs}
   * @return such as {@code ; such as 'save: [curves, predictions]'}; empty where nothing is known
   */
  static String suchAs(String owner) {
    String key = owner.substring(owner.lastIndexOf(": ") + 1).strip();
    if (EXAMPLES.containsKey(key)) {
      return suchAs(List.of(EXAMPLES.get(key)));
    }
    return Parameters.byName(key).map(parameter -> suchAs(values(parameter))).orElse("");
  }

  /** Returns what ends a line about a value that was to be given by its parts. */
  static String suchAsParts(Parameter<?> parameter) {
    return Optional.ofNullable(PARTS.get(parameter))
        .map(example -> suchAs(List.of(example)))
        .orElse("");
  }

  /** Returns what ends a line about a series of numbers. */
  static String series() {
    return "; write " + SERIES;
  }

  /** Returns the one value that layers told in a list would be; empty where they are none. */
  static <T> Optional<String> joined(Parameter<T> parameter, List<String> layers) {
    return Optional.ofNullable(BETWEEN_LAYERS.get(parameter))
        .flatMap(between -> parameter.type().parse(String.join(between, layers)))
        .map(parameter.type()::format);
  }

  private static String suchAs(List<String> examples) {
    return examples.isEmpty() ? "" : "; such as '" + String.join("' or '", examples) + "'";
  }

  /** Returns a single value and a list, from the description of the parameter. */
  static <T> List<String> values(Parameter<T> parameter) {
    Set<String> values = new LinkedHashSet<>();
    parameter
        .defaultValue(Configuration.defaults())
        .ifPresent(value -> values.add(parameter.type().format(value)));
    values.addAll(parameter.type().words());
    List<String> two = values.stream().limit(2).toList();
    return two.isEmpty()
        ? List.of()
        : List.of(parameter + ": " + two.get(0), parameter + ": [" + String.join(", ", two) + "]");
  }
}
