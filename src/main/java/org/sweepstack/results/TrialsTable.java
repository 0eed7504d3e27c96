package org.sweepstack.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sweepstack.csv.Cell;
import org.sweepstack.csv.SpreadsheetText;
import org.sweepstack.csv.Table;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.summary.Column;
import org.sweepstack.summary.ShownMetrics;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.SingleLine;
import org.sweepstack.trial.TrialResult;

/** One row per finished trial, in grid order: what depends on its configuration alone. */
record TrialsTable(SweepResults results, List<Column> columns) implements Table {
  static final String FILE = "trials.csv";

  @Override
  public String fileName() {
    return FILE;
  }

  @Override
  public List<String> header() {
    List<String> header = new ArrayList<>(List.of("trial", "status"));
    header.addAll(Column.names(columns));
    metrics().forEach(metric -> header.add(metric.word()));
    header.addAll(
        List.of("epochs_run", "best_epoch", "solved_epoch", "diverged_epoch", "error", "rerun"));
    return header;
  }

  @Override
  public Stream<List<String>> rows() {
    List<Metric> metrics = metrics();
    return results.finished().stream()
        .map(FinishedTrial::result)
        .map(result -> row(result, metrics));
  }

  private List<Metric> metrics() {
    return ShownMetrics.columns(results.finished());
  }

  private List<String> row(TrialResult result, List<Metric> metrics) {
    String trial = result.configuration().id().text();
    List<String> row = new ArrayList<>(List.of(trial, result.status().word()));
    row.addAll(Column.cells(columns, result.configuration()));
    row.addAll(ShownMetrics.of(result).texts(metrics));
    row.add(Integer.toString(result.epochsRun()));
    row.add(Cell.of(result.milestones().bestEpoch(results.objective())));
    row.add(Cell.of(result.milestones().solvedEpoch()));
    row.add(Cell.of(result.divergedEpoch()));
    row.add(SpreadsheetText.of(SingleLine.of(result.error())));
    row.add("rerun " + results.name() + " " + trial);
    return row;
  }
}
