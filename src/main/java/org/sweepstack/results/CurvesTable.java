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

/** One row per finished trial and logged epoch. */
record CurvesTable(List<FinishedTrial> finished) implements Table {
  static final String FILE = "curves.csv";

  @Override
  public String fileName() {
    return FILE;
  }

  @Override
  public List<String> header() {
    List<String> header = new ArrayList<>(List.of("trial", "epoch"));
    Metric.ON_CURVES.forEach(metric -> header.add(metric.word()));
    return header;
  }

  @Override
  public Stream<List<String>> rows() {
    return finished.stream().flatMap(CurvesTable::rowsOf);
  }

  private static Stream<List<String>> rowsOf(FinishedTrial finished) {
    Configuration configuration = finished.result().configuration();
    String trial = configuration.id().text();
    Precision precision = configuration.get(Parameters.PRECISION);
    return finished.artefacts().curve().points().stream()
        .map(point -> row(trial, precision, point));
  }

  private static List<String> row(String trial, Precision precision, CurvePoint point) {
    ShownMetrics metrics = new ShownMetrics(precision, point.metrics());
    List<String> row = new ArrayList<>(2 + Metric.ON_CURVES.size());
    row.add(trial);
    row.add(Integer.toString(point.epoch()));
    Metric.ON_CURVES.forEach(metric -> row.add(metrics.text(metric)));
    return row;
  }

  @Override
  public String remedyForLength() {
    return "a larger log_every makes it shorter, or " + Table.super.remedyForLength();
  }
}
