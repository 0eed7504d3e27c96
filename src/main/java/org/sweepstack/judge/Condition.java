package org.sweepstack.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameter;

/**
 * One comparison of a rule.
 *
 * @param place where it stands, for errors
 * @param sweep whose trials it is about
 * @param selection which of them, and what of them
 * @param each the settings that split them, so that there is an outcome for each group
 * @param comparison what is asked; without its number where there is another selection
 * @param other the selection that is compared with instead of a number
 */
record Condition(
    String place,
    String sweep,
    Selection selection,
    List<Parameter<?>> each,
    Comparison comparison,
    Optional<Reference> other) {

  List<Outcome> judge(SweepResults results) {
    List<Map<String, List<String>>> groups = List.of(Map.of());
    for (Parameter<?> parameter : each) {
      groups = split(groups, parameter, results);
    }
    return groups.stream().map(group -> outcome(group, results)).toList();
  }

  private List<Map<String, List<String>>> split(
      List<Map<String, List<String>>> groups, Parameter<?> parameter, SweepResults results) {
    List<Map<String, List<String>>> parts = new ArrayList<>();
    for (Map<String, List<String>> group : groups) {
      Set<String> values = new LinkedHashSet<>();
      for (Configuration trial : selection.with(group).configurations(results, place)) {
        trial.text(parameter).ifPresent(values::add);
      }
      for (String value : values) {
        Map<String, List<String>> part = new LinkedHashMap<>(group);
        part.put(parameter.toString(), List.of(value));
        parts.add(part);
      }
    }
    return parts;
  }

  private Outcome outcome(Map<String, List<String>> group, SweepResults results) {
    Selection selected = selection.with(group);
    Measured measured = selected.measure(results, place);
    if (other.isEmpty()) {
      return new Outcome(this, selected, measured, comparison.number(), "");
    }
    Measured base = other.get().selection().with(group).measure(results, place);
    double threshold = other.get().of(base.value());
    return new Outcome(this, selected, measured, threshold, other.get().text(base));
  }
}
