package org.sweepstack.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.sweepstack.filter.FilterColumn;
import org.sweepstack.filter.FilterColumn.Search;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.summary.Column;
import org.sweepstack.summary.ShownMetrics;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

/**
 * What a filter can ask of the trials of a grid: the columns of {@code trials.csv}, and every
 * parameter besides. A parameter that cannot matter for a trial has no text, and neither has a
 * result of a pending trial, whose status is {@value #PENDING}.
 *
 * @param axes the parameters that vary, in which words are looked for
 * @param objective what says which epoch was the best
 * @param finished how a trial ended, if it has
 */
record TrialColumns(
    List<Parameter<?>> axes,
    Objective objective,
    Function<Configuration, Optional<FinishedTrial>> finished) {
  private static final String PENDING = "pending";

  /** Returns the columns in the order of the table. */
  List<FilterColumn<Configuration>> all() {
    List<FilterColumn<Configuration>> columns = new ArrayList<>();
    columns.add(FilterColumn.ofResults("trial", trial -> trial.id().text(), Search.START));
    columns.add(FilterColumn.ofWords("status", this::status, statuses(), Search.START));
    axes.stream().forEach(parameter -> columns.add(of(parameter, Search.WITHIN)));
    for (Column column : Column.PARTS) {
      columns.add(FilterColumn.ofSettings(column.name(), column::cell, Search.NONE));
    }
    for (Metric metric : Metric.values()) {
      columns.add(result(metric.word(), trial -> ShownMetrics.of(trial).text(metric)));
    }
    columns.add(result("epochs_run", trial -> Integer.toString(trial.epochsRun())));
    columns.add(result("best_epoch", trial -> text(trial.milestones().bestEpoch(objective))));
    columns.add(result("solved_epoch", trial -> text(trial.milestones().solvedEpoch())));
    columns.add(result("diverged_epoch", trial -> text(trial.divergedEpoch())));
    columns.add(result("error", TrialResult::error));
    Parameters.ALL.stream()
        .filter(parameter -> !axes.contains(parameter))
        .forEach(parameter -> columns.add(of(parameter, Search.NONE)));
    return columns;
  }

  private static FilterColumn<Configuration> of(Parameter<?> parameter, Search search) {
    return FilterColumn.ofSettings(
        parameter.name(), trial -> trial.text(parameter).orElse(""), search);
  }

  private FilterColumn<Configuration> result(String name, Function<TrialResult, String> text) {
    return FilterColumn.ofResults(
        name,
        trial -> finished.apply(trial).map(FinishedTrial::result).map(text).orElse(""),
        Search.NONE);
  }

  private String status(Configuration trial) {
    return finished.apply(trial).map(ended -> ended.result().status().word()).orElse(PENDING);
  }

  private static List<String> statuses() {
    List<String> statuses =
        new ArrayList<>(Arrays.stream(TrialStatus.values()).map(TrialStatus::word).toList());
    statuses.add(PENDING);
    return statuses;
  }

  private static String text(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
  }
}
