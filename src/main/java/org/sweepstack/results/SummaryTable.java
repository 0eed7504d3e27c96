package org.sweepstack.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.sweepstack.csv.Cell;
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
 * One row per configuration without its seed, best first. Where not all results compare, the column
 * {@code group} says among which a row has its rank.
 */
record SummaryTable(Summary summary, List<Column> columns) implements Table {
  static final String FILE = "summary.csv";

  private static final List<String> STATISTICS =
      List.of("mean", "deviation", "min", "median", "max", "ci95");

  @Override
  public String fileName() {
    return FILE;
  }

  @Override
  public List<String> header() {
    List<String> header = new ArrayList<>(List.of("rank"));
    if (summary.groups().areSeveral()) {
      header.add("group");
    }
    header.addAll(Column.names(columns));
    header.add("replicates");
    for (TrialStatus status : TrialStatus.values()) {
      header.add(status.word());
    }
    for (Metric metric : Metric.values()) {
      STATISTICS.forEach(statistic -> header.add(metric.word() + "_" + statistic));
    }
    header.addAll(List.of("solved", "solved_epoch_mean"));
    return header;
  }

  @Override
  public Stream<List<String>> rows() {
    return summary.rows().stream().map(this::row);
  }

  private List<String> row(SummaryRow group) {
    List<String> row = new ArrayList<>(List.of(Cell.of(group.rank())));
    if (summary.groups().areSeveral()) {
      row.add(SpreadsheetText.ofName(summary.groups().of(group.configuration()).name()));
    }
    row.addAll(Column.cells(columns, group.configuration()));
    row.add(Integer.toString(group.replicates()));
    for (TrialStatus status : TrialStatus.values()) {
      row.add(Integer.toString(group.count(status)));
    }
    for (Metric metric : Metric.values()) {
      row.addAll(cells(group.statistics(metric)));
    }
    row.add(Numbers.format(group.solvedShare()));
    row.add(Numbers.format(group.solvedEpochMean()));
    return row;
  }

  /** Returns the cells in the order of {@link #STATISTICS}. */
  private static List<String> cells(SampleStatistics sample) {
    return DoubleStream.of(
            sample.mean(),
            sample.deviation(),
            sample.min(),
            sample.median(),
            sample.max(),
            sample.confidence95())
        .mapToObj(Numbers::format)
        .toList();
  }
}
