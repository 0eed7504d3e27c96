package org.sweepstack.summary;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.sweepstack.csv.Cell;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Measure;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Task;
import org.sweepstack.trial.TrialResult;

/**
 * Metrics as files show them: the shortest decimal that reads back in the trial's precision, and an
 * accuracy as the share of samples that it is, whatever the precision.
 *
 * @param precision what the trial was trained in
 * @param metrics what was measured
 */
public record ShownMetrics(Precision precision, Metrics metrics) {

  /** Returns the metrics of a trial. */
  public static ShownMetrics of(TrialResult result) {
    return of(result.configuration(), result.metrics());
  }

  /** Returns metrics that were measured on a trial. */
  public static ShownMetrics of(Configuration configuration, Metrics metrics) {
    return new ShownMetrics(configuration.get(Parameters.PRECISION), metrics);
  }

  /**
   * Returns the metrics that tables of some results have columns of, in the order of all: those
   * that are in every table, and of the others those of quantities where one is predicted, and what
   * was measured of any.
   */
  public static List<Metric> columns(List<FinishedTrial> finished) {
    return ofResults(finished.stream().map(FinishedTrial::result).toList());
  }

  /** Returns the same of results. */
  public static List<Metric> ofResults(List<TrialResult> results) {
    return columns(metric -> results.stream().anyMatch(result -> has(result, metric)));
  }

  /** Returns the metrics that are in every table, and of the others those that were measured. */
  public static List<Metric> columns(Predicate<Metric> isMeasured) {
    return Arrays.stream(Metric.values())
        .filter(metric -> metric.measure().isBasic() || isMeasured.test(metric))
        .toList();
  }

  private static boolean has(TrialResult result, Metric metric) {
    return !Double.isNaN(result.metrics().get(metric))
        || metric.measure().isOfQuantities() && Task.isRegression(result.configuration());
  }

  /** Returns the text of a metric; empty when it was not measured. */
  public String text(Metric metric) {
    double value = metrics.get(metric);
    return metric.measure() != Measure.ACCURACY
            || precision == Precision.DOUBLE
            || Double.isNaN(value)
        ? Cell.of(value, precision)
        : SampleShare.text((float) value);
  }

  /**
   * Returns the number that the text of a metric shows, NaN when it was not measured. Statistics
   * are of these, so that a spreadsheet finds the same from the files.
   */
  public double value(Metric metric) {
    String text = text(metric);
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }

  /** Returns the texts of some metrics. */
  public List<String> texts(List<Metric> wanted) {
    return wanted.stream().map(this::text).toList();
  }
}
