package org.sweepstack.sweep;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.Variance;
import org.sweepstack.trial.Measure;

/** How good predictions of new rows are, row by row; measured as those of test samples are. */
final class PredictionScore {
  private final boolean areClasses;
  private final double[] squares;
  private final double[] absolutes;
  private final Variance[] spreads;
  private long rows;
  private long right;

  /**
   * Begins.
   *
   * @param targets how many quantities there are, or one class
   */
  PredictionScore(boolean areClasses, int targets) {
    this.areClasses = areClasses;
    squares = new double[targets];
    absolutes = new double[targets];
    spreads = Stream.generate(Variance::create).limit(targets).toArray(Variance[]::new);
  }

  /** Takes a row: its class and the predicted one, or its quantities. */
  void add(double[] truth, double[] predicted) {
    rows++;
    right += truth[0] == predicted[0] ? 1 : 0;
    for (int target = 0; target < truth.length; target++) {
      double error = predicted[target] - truth[target];
      squares[target] += error * error;
      absolutes[target] += Math.abs(error);
      spreads[target].accept(truth[target]);
    }
  }

  /** Returns how many rows were taken. */
  long rows() {
    return rows;
  }

  /** Returns the measures; none without a row. */
  Map<Measure, Double> measures() {
    Map<Measure, Double> measures = new EnumMap<>(Measure.class);
    if (rows == 0) {
      return measures;
    }
    if (areClasses) {
      measures.put(Measure.ACCURACY, (double) right / rows);
      return measures;
    }
    measures.put(
        Measure.RMSE, Arrays.stream(squares).map(sum -> Math.sqrt(sum / rows)).average().orElse(0));
    measures.put(Measure.MAE, Arrays.stream(absolutes).map(sum -> sum / rows).average().orElse(0));
    double explained = 0;
    for (int target = 0; target < squares.length; target++) {
      explained +=
          Measure.r2(squares[target], rows * spreads[target].setBiased(true).getAsDouble());
    }
    measures.put(Measure.R2, rows < 2 ? Double.NaN : explained / squares.length);
    return measures;
  }
}
