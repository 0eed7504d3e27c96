package org.sweepstack.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sweepstack.summary.RankingGroup;
import org.sweepstack.summary.SampleStatistics;
import org.sweepstack.summary.Summary;
import org.sweepstack.summary.SummaryRow;
import org.sweepstack.terminal.ShortNumbers;
import org.sweepstack.terminal.StatusCounts;
import org.sweepstack.terminal.TextTable;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Shortened;
import org.sweepstack.trial.TrialStatus;

/** The best configurations of a sweep, for the terminal: of each group that compares. */
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
            .filter(axis -> !summary.groups().axes().contains(axis))
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

  /** Prints the best ten by the objective, fewer of each group where there are several. */
  void print(PrintWriter out) {
    Map<RankingGroup, List<SummaryRow>> groups = summary.rowsByGroup();
    int rows = Math.max(FEWEST_ROWS, ROWS / Math.max(1, groups.size()));
    groups.forEach((group, ofGroup) -> print(group.name(), ofGroup, rows, out));
    if (summary.rows().stream().anyMatch(this::hasSpread)) {
      out.println("+- is the standard deviation over the trials of a row");
    }
  }

  private boolean hasSpread(SummaryRow row) {
    return metrics.stream().anyMatch(metric -> !Double.isNaN(row.statistics(metric).deviation()));
  }

  private void print(String name, List<SummaryRow> group, int rows, PrintWriter out) {
    List<String> header = new ArrayList<>(List.of(name));
    parameters.forEach(parameter -> header.add(parameter.name()));
    metrics.forEach(metric -> header.add(metric.word()));
    header.add("trials");
    header.add("best trial");
    TextTable table = new TextTable(header);
    group.stream().limit(rows).forEach(row -> table.add(cells(row)));
    table.print(out);
    Shortened.rest(group.size() - rows, " in summary.csv").ifPresent(out::println);
    out.println();
  }

  private List<String> cells(SummaryRow row) {
    List<String> cells = new ArrayList<>();
    cells.add(row.rank().isPresent() ? Integer.toString(row.rank().getAsInt()) : "-");
    parameters.forEach(parameter -> cells.add(row.configuration().text(parameter).orElse("-")));
    for (Metric metric : metrics) {
      SampleStatistics seeds = row.statistics(metric);
      cells.add(ShortNumbers.format(seeds.mean(), seeds.deviation()));
    }
    cells.add(
        row.count(TrialStatus.COMPLETED) == row.replicates()
            ? Integer.toString(row.replicates())
            : StatusCounts.describe(row::count));
    cells.add(
        row.best(summary.objective()).map(best -> best.configuration().id().text()).orElse("-"));
    return cells;
  }
}
