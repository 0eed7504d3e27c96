package org.sweepstack.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sweepstack.csv.Table;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.summary.ShownMetrics;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;

/** One row per finished trial and logged epoch or step. */
record CurvesTable(List<FinishedTrial> finished) implements Table {
  static final String FILE = "curves.csv";

  @Override
  public String fileName() {
    return FILE;
  }

  @Override
  public List<String> header() {
    List<String> header = new ArrayList<>(List.of("trial"));
    header.addAll(MomentColumns.of(finished).names());
    ShownMetrics.columns(finished).forEach(metric -> header.add(metric.word()));
    return header;
  }

  @Override
  public Stream<List<String>> rows() {
    MomentColumns columns = MomentColumns.of(finished);
    List<Metric> metrics = ShownMetrics.columns(finished);
    return finished.stream().flatMap(trial -> rowsOf(trial, columns, metrics));
  }

  private static Stream<List<String>> rowsOf(
      FinishedTrial finished, MomentColumns columns, List<Metric> metrics) {
    Configuration configuration = finished.result().configuration();
    String trial = configuration.id().text();
    Precision precision = configuration.get(Parameters.PRECISION);
    return finished.artefacts().curve().points().stream()
        .map(point -> row(trial, precision, point, columns, metrics));
  }

  private static List<String> row(
      String trial,
      Precision precision,
      CurvePoint point,
      MomentColumns columns,
      List<Metric> metrics) {
    ShownMetrics shown = new ShownMetrics(precision, point.metrics());
    List<String> row = new ArrayList<>(3 + metrics.size());
    row.add(trial);
    row.addAll(columns.cells(point.at()));
    row.addAll(shown.texts(metrics));
    return row;
  }

  @Override
  public String remedyForLength() {
    return "a larger log_every makes it shorter, or " + Table.super.remedyForLength();
  }
}
