package org.sweepstack.results;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.sweepstack.csv.Cell;
import org.sweepstack.csv.Notation;
import org.sweepstack.csv.SpreadsheetText;
import org.sweepstack.csv.Table;
import org.sweepstack.summary.Column;
import org.sweepstack.summary.SampleStatistics;
import org.sweepstack.summary.Summary;
import org.sweepstack.summary.SummaryRow;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.TrialStatus;

/**
 * One row per configuration without its seed, best first. What one looks for stands first: rank,
 * parameters, and how the objective came out. Where not all results compare, the column {@code
 * group} says among which a row has its rank. A column of statistics is in one notation.
 */
record SummaryTable(Summary summary, List<Column> columns) implements Table {
  static final String FILE = "summary.csv";

  /** A statistic of a metric over replicates. */
  private enum Statistic {
    MEAN(SampleStatistics::mean),
    DEVIATION(SampleStatistics::deviation),
    CI95(SampleStatistics::confidence95),
    MIN(SampleStatistics::min),
    MEDIAN(SampleStatistics::median),
    MAX(SampleStatistics::max);

    private final ToDoubleFunction<SampleStatistics> number;

    Statistic(ToDoubleFunction<SampleStatistics> number) {
      this.number = number;
    }
  }

  /** The columns of the objective, which come before the other metrics. */
  private static final Set<Statistic> FIRST =
      EnumSet.of(Statistic.MEAN, Statistic.DEVIATION, Statistic.CI95);

  /** A column of statistics. */
  private record Spread(Metric metric, Statistic statistic) {
    String name() {
      return metric.word() + "_" + statistic.name().toLowerCase(Locale.ROOT);
    }

    double value(SummaryRow row) {
      return statistic.number.applyAsDouble(row.statistics(metric));
    }

    /** Returns how to write a row's cell, in the one notation of this column. */
    Function<SummaryRow, String> cells(List<SummaryRow> rows) {
      Notation notation = Notation.of(rows.stream().mapToDouble(this::value));
      return row -> notation.format(value(row));
    }
  }

  @Override
  public String fileName() {
    return FILE;
  }

  private List<Spread> first() {
    Metric objective = summary.objective().metric();
    return FIRST.stream().map(statistic -> new Spread(objective, statistic)).toList();
  }

  private List<Spread> others() {
    List<Spread> first = first();
    return summary.metrics().stream()
        .flatMap(metric -> Stream.of(Statistic.values()).map(each -> new Spread(metric, each)))
        .filter(spread -> !first.contains(spread))
        .toList();
  }

  @Override
  public List<String> header() {
    List<String> header = new ArrayList<>(List.of("rank"));
    if (summary.groups().areSeveral()) {
      header.add("group");
    }
    header.addAll(Column.names(columns));
    first().forEach(spread -> header.add(spread.name()));
    header.add("replicates");
    statuses().forEach(status -> header.add(status.word()));
    header.addAll(List.of("solved", "solved_epoch_mean"));
    others().forEach(spread -> header.add(spread.name()));
    return header;
  }

  @Override
  public Stream<List<String>> rows() {
    List<Function<SummaryRow, String>> first = cells(first());
    List<Function<SummaryRow, String>> others = cells(others());
    List<TrialStatus> statuses = statuses();
    return summary.rows().stream().map(row -> row(row, statuses, first, others));
  }

  /** Returns the statuses that are counted: that of halving only where it stopped a trial. */
  private List<TrialStatus> statuses() {
    boolean isHalved = summary.rows().stream().anyMatch(row -> row.count(TrialStatus.STOPPED) > 0);
    return Stream.of(TrialStatus.values())
        .filter(status -> isHalved || status != TrialStatus.STOPPED)
        .toList();
  }

  private List<Function<SummaryRow, String>> cells(List<Spread> spreads) {
    return spreads.stream().map(spread -> spread.cells(summary.rows())).toList();
  }

  private List<String> row(
      SummaryRow group,
      List<TrialStatus> statuses,
      List<Function<SummaryRow, String>> first,
      List<Function<SummaryRow, String>> others) {
    List<String> row = new ArrayList<>(List.of(Cell.of(group.rank())));
    if (summary.groups().areSeveral()) {
      row.add(SpreadsheetText.ofName(summary.groups().of(group.configuration()).name()));
    }
    row.addAll(Column.cells(columns, group.configuration()));
    first.forEach(cell -> row.add(cell.apply(group)));
    row.add(Integer.toString(group.replicates()));
    statuses.forEach(status -> row.add(Integer.toString(group.count(status))));
    row.add(Numbers.format(group.solvedShare()));
    row.add(Numbers.format(group.solvedEpochMean()));
    others.forEach(cell -> row.add(cell.apply(group)));
    return row;
  }
}
