package org.sweepstack.results;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.Objective.Direction;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

/**
 * One row per value of each axis: the objective over the completed trials with that value, as far
 * as it was measured, and the share that diverged of all finished ones. A trial for which an axis
 * cannot matter belongs to none of its values.
 */
record EffectsTable(SweepResults results, List<Column> axes) implements Table {

  @Override
  public String fileName() {
    return "effects.csv";
  }

  @Override
  public List<String> header() {
    return List.of(
        "parameter",
        "value",
        "trials",
        "objective",
        "objective_mean",
        "objective_deviation",
        "objective_best",
        "diverged_share");
  }

  @Override
  public Stream<List<String>> rows() {
    return axes.stream().flatMap(this::rowsOf);
  }

  private Stream<List<String>> rowsOf(Column axis) {
    Map<String, List<TrialResult>> trialsByValue =
        results.finished().stream()
            .map(FinishedTrial::result)
            .filter(result -> !axis.cell(result.configuration()).isEmpty())
            .collect(
                groupingBy(
                    result -> axis.cell(result.configuration()), LinkedHashMap::new, toList()));
    return trialsByValue.entrySet().stream()
        .map(entry -> row(axis, entry.getKey(), entry.getValue()));
  }

  private List<String> row(Column axis, String value, List<TrialResult> trials) {
    SampleStatistics objective = SampleStatistics.of(measuredObjectives(trials));
    boolean minimize = results.objective().direction() == Direction.MINIMIZE;
    long diverged = trials.stream().filter(t -> t.status() == TrialStatus.DIVERGED).count();
    return List.of(
        axis.name(),
        value,
        Integer.toString(trials.size()),
        results.objective().metric().word(),
        Numbers.format(objective.mean()),
        Numbers.format(objective.deviation()),
        Numbers.format(minimize ? objective.min() : objective.max()),
        Numbers.format((double) diverged / trials.size()));
  }

  private double[] measuredObjectives(List<TrialResult> trials) {
    Metric metric = results.objective().metric();
    return trials.stream()
        .filter(trial -> trial.status() == TrialStatus.COMPLETED)
        .mapToDouble(trial -> ShownMetrics.of(trial).value(metric))
        .filter(value -> !Double.isNaN(value))
        .toArray();
  }
}
