package org.sweepstack.cli;

import com.mitchtalmadge.asciidata.graph.ASCIIGraph;
import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.Metric;

/** Draws a learning curve in characters. */
final class CurvePlot {
  private static final int ROWS = 10;
  private static final int LABEL_WIDTH = 10;
  private static final DecimalFormat LABELS =
      new DecimalFormat("0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));

  private final LearningCurve curve;

  CurvePlot(LearningCurve curve) {
    this.curve = curve;
  }

  /** Prints the training loss along the epochs, and the validation loss where there is one. */
  void print(PrintWriter out) {
    for (Metric metric : List.of(Metric.TRAIN_LOSS, Metric.VALIDATION_LOSS)) {
      double[] values = values(metric);
      if (values.length > 1) {
        out.println(metric.word());
        out.println(
            ASCIIGraph.fromSeries(values)
                .withNumRows(ROWS)
                .withTickWidth(LABEL_WIDTH)
                .withTickFormat(LABELS)
                .plot());
        int last = curve.points().get(curve.points().size() - 1).epoch();
        String right = "epoch " + last;
        int room = Math.max(1, values.length - 1 - right.length());
        out.println(" ".repeat(LABEL_WIDTH + 2) + "0" + " ".repeat(room) + right);
        out.println();
      }
    }
  }

  /** Returns a value for each column of the terminal, none when the metric was not measured. */
  private double[] values(Metric metric) {
    List<Double> measured =
        curve.points().stream()
            .map(CurvePoint::metrics)
            .map(metrics -> metrics.get(metric))
            .filter(Double::isFinite)
            .toList();
    int columns = Math.min(measured.size(), Terminal.columns() - LABEL_WIDTH - 4);
    double[] values = new double[columns];
    for (int column = 0; column < columns; column++) {
      values[column] =
          measured.get(
              columns == 1 ? 0 : (int) ((long) column * (measured.size() - 1) / (columns - 1)));
    }
    return values;
  }
}
