package org.sweepstack.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sweepstack.summary.SampleStatistics;
import org.sweepstack.summary.Summary;
import org.sweepstack.summary.SummaryRow;
import org.sweepstack.terminal.ShortNumbers;
import org.sweepstack.terminal.StatusCounts;
import org.sweepstack.terminal.TextTable;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.TrialStatus;

/**
 * The best configurations of a sweep, for the terminal: of each data set, since losses on different
 * data do not compare.
 */
final class Leaderboard {
  private static final int ROWS = 10;
  private static final int FEWEST_ROWS = 3;

  private final Summary summary;
  private final List<Parameter<?>> parameters;
  private final List<Metric> metrics = new ArrayList<>();

  /**
   * Prepares the leaderboard.
   *
   * @param axes the parameters to show
   */
  Leaderboard(Summary summary, List<Parameter<?>> axes) {
    this.summary = summary;
    parameters =
        axes.stream()
            .filter(axis -> axis != Parameters.DATASET && axis != Parameters.SEED)
            .filter(axis -> matters(axis, summary))
            .toList();
    metrics.add(summary.objective().metric());
    if (summary.objective().metric() != Metric.TEST_ACCURACY) {
      metrics.add(Metric.TEST_ACCURACY);
    }
  }

  private static boolean matters(Parameter<?> parameter, Summary summary) {
    return summary.rows().stream().anyMatch(row -> row.configuration().text(parameter).isPresent());
  }

  /** Prints the best ten by the objective, fewer of each data set where there are several. */
  void print(PrintWriter out) {
    Map<DatasetKind, List<SummaryRow>> groups =
        summary.rows().stream()
            .collect(
                groupingBy(
                    row -> row.configuration().get(Parameters.DATASET),
                    LinkedHashMap::new,
                    toList()));
    int rows = Math.max(FEWEST_ROWS, ROWS / Math.max(1, groups.size()));
    groups.forEach((dataset, group) -> print(dataset, group, rows, out));
  }

  private void print(DatasetKind dataset, List<SummaryRow> group, int rows, PrintWriter out) {
    List<String> header = new ArrayList<>(List.of(dataset.word()));
    parameters.forEach(parameter -> header.add(parameter.name()));
    metrics.forEach(metric -> header.add(metric.word()));
    header.add("trials");
    TextTable table = new TextTable(header);
    int place = 0;
    for (SummaryRow row : group.subList(0, Math.min(rows, group.size()))) {
      place++;
      table.add(cells(place, row));
    }
    table.print(out);
    if (group.size() > rows) {
      out.printf(Locale.ROOT, "... and %d more in summary.csv%n", group.size() - rows);
    }
    out.println();
  }

  private List<String> cells(int place, SummaryRow row) {
    List<String> cells = new ArrayList<>();
    cells.add(row.rank().isPresent() ? Integer.toString(place) : "-");
    parameters.forEach(parameter -> cells.add(row.configuration().text(parameter).orElse("-")));
    for (Metric metric : metrics) {
      SampleStatistics seeds = row.statistics(metric);
      cells.add(ShortNumbers.format(seeds.mean(), seeds.deviation()));
    }
    cells.add(
        row.count(TrialStatus.COMPLETED) == row.replicates()
            ? Integer.toString(row.replicates())
            : StatusCounts.describe(row::count));
    return cells;
  }
}
