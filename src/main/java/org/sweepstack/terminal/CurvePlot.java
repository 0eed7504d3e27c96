package org.sweepstack.terminal;

import com.mitchtalmadge.asciidata.graph.ASCIIGraph;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Moment;

/** Draws a learning curve in characters. */
public final class CurvePlot {
  private static final int ROWS = 10;
  private static final int LABEL_WIDTH = 10;

  /** What stands beside the plot: labels, an axis and spaces. */
  private static final int BESIDE = LABEL_WIDTH + 4;

  private static final int FEWEST_COLUMNS = 20;

  /** From here on the small end would be flat without a logarithm. */
  private static final double WIDE_RANGE = 100;

  private final LearningCurve curve;
  private final int columns;

  /**
   * Prepares the plots.
   *
   * @param width how wide the terminal is
   */
  public CurvePlot(LearningCurve curve, int width) {
    this.curve = curve;
    columns = Math.max(FEWEST_COLUMNS, width - BESIDE);
  }

  /**
   * Prints the training loss along the epochs, and the validation loss where there is another one:
   * finite values only, on a logarithmic scale when they range widely.
   */
  public void print(PrintWriter out) {
    List<Value> training = values(Metric.TRAIN_LOSS);
    List<Value> validation = values(Metric.VALIDATION_LOSS);
    print(Metric.TRAIN_LOSS, training, out);
    if (!validation.equals(training)) {
      print(Metric.VALIDATION_LOSS, validation, out);
    }
  }

  /** A number that was measured at some moment. */
  private record Value(Moment at, double number) {

    long place() {
      return at.place();
    }
  }

  private List<Value> values(Metric metric) {
    return curve.points().stream()
        .map(point -> new Value(point.at(), point.metrics().get(metric)))
        .filter(value -> Double.isFinite(value.number()))
        .toList();
  }

  private void print(Metric metric, List<Value> values, PrintWriter out) {
    if (values.isEmpty()) {
      return;
    }
    Scale scale = Scale.of(values.stream().mapToDouble(Value::number).toArray());
    if (scale.isPoint()) {
      String last = " to " + values.get(values.size() - 1).place();
      out.println(
          metric.word()
              + " "
              + ShortNumbers.format(values.get(0).number())
              + " at "
              + values.get(0).at()
              + (values.size() > 1 ? last : ""));
    } else {
      out.println(metric.word() + (scale.isLogarithmic() ? " (logarithmic scale)" : ""));
      plot(values, scale, out);
      printAxis(values, out);
    }
    out.println();
  }

  /** Draws heights, and puts the numbers they stand for before the lines. */
  private void plot(List<Value> values, Scale scale, PrintWriter out) {
    double[] heights =
        IntStream.range(0, columns)
            .mapToDouble(column -> scale.height(at(column, values).number()))
            .toArray();
    List<String> lines =
        ASCIIGraph.fromSeries(heights)
            .withNumRows(ROWS)
            .withTickWidth(LABEL_WIDTH)
            .plot()
            .lines()
            .toList();
    double[] ticks =
        IntStream.range(0, lines.size())
            .mapToDouble(row -> scale.value(1 - (double) row / (lines.size() - 1)))
            .toArray();
    ShortNumbers notation = ShortNumbers.of(DoubleStream.of(ticks));
    for (int row = 0; row < lines.size(); row++) {
      String label = notation.write(ticks[row]);
      out.println(
          " ".repeat(Math.max(0, LABEL_WIDTH - label.length()))
              + label
              + lines.get(row).substring(LABEL_WIDTH).stripTrailing());
    }
  }

  /** Returns the value whose place is nearest to that of a column. */
  private Value at(int column, List<Value> values) {
    long first = values.get(0).place();
    long last = values.get(values.size() - 1).place();
    double epoch = first + (double) (last - first) * column / (columns - 1);
    int index = 0;
    while (index < values.size() - 1
        && Math.abs(values.get(index + 1).place() - epoch)
            <= Math.abs(values.get(index).place() - epoch)) {
      index++;
    }
    return values.get(index);
  }

  private void printAxis(List<Value> values, PrintWriter out) {
    String left = Long.toString(values.get(0).place());
    String right = values.get(values.size() - 1).at().toString();
    int room = Math.max(1, columns - left.length() - right.length());
    out.println(" ".repeat(LABEL_WIDTH + 2) + left + " ".repeat(room) + right);
  }

  /** Where values stand between the smallest, at height 0, and the largest, at height 1. */
  private record Scale(double low, double high, boolean isLogarithmic) {

    static Scale of(double... values) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (double value : values) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
      return low > 0 && high / low >= WIDE_RANGE
          ? new Scale(Math.log10(low), Math.log10(high), true)
          : new Scale(low, high, false);
    }

    boolean isPoint() {
      return low == high;
    }

    double height(double value) {
      return ((isLogarithmic ? Math.log10(value) : value) - low) / (high - low);
    }

    double value(double height) {
      double place = low + height * (high - low);
      return isLogarithmic ? Math.pow(10, place) : place;
    }
  }
}
