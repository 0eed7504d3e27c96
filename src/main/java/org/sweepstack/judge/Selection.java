package org.sweepstack.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sweepstack.filter.Filter;
import org.sweepstack.filter.FilterColumn;
import org.sweepstack.filter.FilterColumn.Search;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;

/**
 * Trials of a sweep, and a statistic of them.
 *
 * @param where the settings they have
 * @param only what of their numbers has to hold, all of it
 */
record Selection(
    Map<String, List<String>> where, List<Criterion> only, Measure measure, Reduction reduction) {
  /** Takes back a setting of the selection that is compared with. */
  private static final List<String> ANY = List.of("any");

  private static final List<FilterColumn<Configuration>> COLUMNS =
      Parameters.ALL.stream().<FilterColumn<Configuration>>map(Selection::column).toList();

  private static FilterColumn<Configuration> column(Parameter<?> parameter) {
    return FilterColumn.ofSettings(
        parameter.name(), trial -> trial.text(parameter).orElse(""), Search.NONE);
  }

  Selection with(Map<String, List<String>> group) {
    Map<String, List<String>> joined = new LinkedHashMap<>(where);
    group.forEach(joined::putIfAbsent);
    group.forEach((setting, values) -> joined.put(setting, narrower(setting, values)));
    return new Selection(joined, only, measure, reduction);
  }

  Selection reducedBy(Reduction other) {
    return new Selection(where, only, measure, other);
  }

  /** A selection that names one value of its own keeps it, so that it can be compared with. */
  private List<String> narrower(String setting, List<String> values) {
    List<String> own = where.getOrDefault(setting, List.of());
    return own.isEmpty() || own.size() > 1 ? values : own;
  }

  /** Returns the settings that trials are asked to have. */
  private Map<String, List<String>> asked() {
    Map<String, List<String>> asked = new LinkedHashMap<>(where);
    asked.values().removeIf(ANY::equals);
    return asked;
  }

  /** Returns what trials are asked to have, for a person. */
  String filter() {
    return asked().entrySet().stream()
        .map(setting -> setting.getKey() + "=" + String.join("|", setting.getValue()))
        .collect(Collectors.joining(","));
  }

  List<Configuration> configurations(SweepResults results, String place) {
    List<Configuration> all = results.configurations();
    List<Configuration> found =
        all.stream().filter(Filter.ofValues(place, asked()).over(COLUMNS, all)).toList();
    if (found.isEmpty()) {
      throw new InvalidInputException(place + "no trial of " + results.name() + " has " + filter());
    }
    return found;
  }

  Measured measure(SweepResults results, String place) {
    Set<Configuration> chosen = Set.copyOf(configurations(results, place));
    List<FinishedTrial> trials =
        results.finished().stream()
            .filter(trial -> chosen.contains(trial.result().configuration()))
            .filter(trial -> isChosen(trial, place))
            .toList();
    double[] values = trials.stream().mapToDouble(trial -> measure.of(trial, place)).toArray();
    return new Measured(reduction, values);
  }

  private boolean isChosen(FinishedTrial trial, String place) {
    return only.stream()
        .allMatch(test -> test.comparison().isMetBy(test.measure().of(trial, place)));
  }
}
