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
 * @param sweep whose trials it is about; empty for those of any sweep that is to be judged
 * @param selection which of them, and what of them
 * @param each the settings that split them, so that there is an outcome for each group
 * @param comparison what is asked; without its number where there is another selection
 * @param other the selection that is compared with instead of a number
 * @param kind how much is claimed, which says how the trials' numbers are judged; empty where the
 *     rule says it by a statistic or a share
 */
record Condition(
    String place,
    Optional<String> sweep,
    Selection selection,
    List<Parameter<?>> each,
    Comparison comparison,
    Optional<Reference> other,
    Optional<ClaimKind> kind) {

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
    Comparison each = comparison;
    String base = "";
    if (other.isPresent()) {
      Measured compared = other.get().selection().with(group).measure(results, place);
      each = new Comparison(comparison.operator(), other.get().of(compared.value()));
      base = other.get().text(compared);
    }
    Comparison asked = each;
    if (kind.isPresent()) {
      selected = selected.reducedBy(kind.get().reduction(each));
      asked = kind.get().asked(each);
    }
    Measured measured = selected.measure(results, place);
    return new Outcome(results.name(), selected, measured, kind, asked, base);
  }
}
