package org.sweepstack.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.TrialResult;

/** One row per finished trial and logged epoch. */
record CurvesTable(List<Attempt> attempts) implements Table {
  private static final List<Metric> METRICS =
      List.of(
          Metric.TRAIN_LOSS,
          Metric.TRAIN_ACCURACY,
          Metric.VALIDATION_LOSS,
          Metric.VALIDATION_ACCURACY);

  @Override
  public String fileName() {
    return "curves.csv";
  }

  @Override
  public List<String> header() {
    List<String> header = new ArrayList<>(List.of("trial", "epoch"));
    METRICS.forEach(metric -> header.add(metric.word()));
    return header;
  }

  @Override
  public Stream<List<String>> rows() {
    return attempts.stream().map(Attempt::result).flatMap(CurvesTable::rowsOf);
  }

  private static Stream<List<String>> rowsOf(TrialResult result) {
    String trial = result.configuration().id().text();
    return result.curve().points().stream().map(point -> row(trial, result, point));
  }

  private static List<String> row(String trial, TrialResult result, CurvePoint point) {
    List<String> row = new ArrayList<>(List.of(trial, Integer.toString(point.epoch())));
    row.addAll(ShownMetrics.of(result.configuration(), point.metrics()).texts(METRICS));
    return row;
  }

  @Override
  public String remedyForLength() {
    return "a larger log_every makes it shorter, or " + Table.super.remedyForLength();
  }
}
