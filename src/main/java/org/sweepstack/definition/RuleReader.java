package org.sweepstack.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.trial.Parameter;

/** Reads what a sweep leaves out of its grid and what it adds. */
final class RuleReader {
  private final Problems problems;
  private final MappingReader mappings;
  private final ValueReader values;
  private final AxisReader axes;

  RuleReader(Problems problems, ValueReader values) {
    this.problems = problems;
    this.mappings = new MappingReader(problems);
    this.values = values;
    this.axes = new AxisReader(problems, values);
  }

  /** Reads the entries of {@code exclude}, each with one or several values a parameter. */
  List<ExcludeRule> exclude(Optional<YamlNode> list) {
    List<ExcludeRule> rules = new ArrayList<>();
    for (YamlNode entry : mappings.list("exclude", list)) {
      Map<Parameter<?>, List<?>> matching = new LinkedHashMap<>();
      mappings
          .parameters("exclude", entry)
          .forEach((parameter, given) -> matching.put(parameter, any(parameter, given.value())));
      rules.add(new ExcludeRule(entry.position(), matching));
    }
    return rules;
  }

  private List<?> any(Parameter<?> parameter, YamlNode node) {
    return axes.list("exclude: " + parameter, node).stream()
        .map(word -> values.allowed(parameter, word).orElse(null))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Reads the entries of {@code include}, each with one value a parameter. */
  List<IncludeRule> include(Optional<YamlNode> list) {
    List<IncludeRule> rules = new ArrayList<>();
    for (YamlNode entry : mappings.list("include", list)) {
      Map<Parameter<?>, Object> single = new LinkedHashMap<>();
      mappings
          .parameters("include", entry)
          .forEach(
              (parameter, given) ->
                  single(parameter, given.value())
                      .ifPresent(value -> single.put(parameter, value)));
      rules.add(new IncludeRule(entry.position(), single));
    }
    return rules;
  }

  private Optional<?> single(Parameter<?> parameter, YamlNode node) {
    if (node.isScalar()) {
      return values.allowed(parameter, node.word());
    }
    problems.add(
        node.position(),
        "include: "
            + parameter
            + ": expected a single value, got "
            + node.shown()
            + "; write an entry for each");
    return Optional.empty();
  }

  /** Tells the axes that entries of {@code include} should name and do not. */
  void checkComplete(Grid grid) {
    Set<Parameter<?>> needed = grid.include().isEmpty() ? Set.of() : grid.needed();
    for (IncludeRule rule : grid.include()) {
      for (Parameter<?> parameter : needed) {
        if (!rule.values().containsKey(parameter)) {
          problems.add(
              rule.position(),
              "include: "
                  + parameter
                  + " is missing, and the grid has several values of it; add it");
        }
      }
    }
  }
}
