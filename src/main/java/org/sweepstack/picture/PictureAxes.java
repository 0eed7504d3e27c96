package org.sweepstack.picture;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.stream.Stream;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.data.Range;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Moment;

/** The axes of panels. */
final class PictureAxes {
  /** Beyond two decades, a linear axis hides most of what there is. */
  private static final double MOST_LINEAR = 100;

  private static final double MOST_LABELS = 8;

  /** As a part of the decades. */
  private static final double LOG_MARGIN = 0.05;

  /** Beyond, the length of a linear axis overflows, and its steps are never done. */
  private static final double LARGEST = 1e300;

  private static final int MINOR_TICKS = 9;

  private PictureAxes() {}

  /** Returns a linear axis around whatever is drawn. */
  static NumberAxis linear(String label) {
    NumberAxis axis = new NumberAxis(label);
    axis.setAutoRangeIncludesZero(false);
    // Marks at 0 are as whole as all others.
    axis.setAutoRangeStickyZero(false);
    axis.setNumberFormatOverride(new PictureNumbers(() -> axis.getRange().getLength()));
    return axis;
  }

  /** Returns a linear axis along trainings, of epochs, or of steps where those are logged. */
  static NumberAxis along(Stream<Moment> moments) {
    String units = moments.map(Moment::unit).distinct().sorted().collect(joining(" or "));
    NumberAxis axis = linear(units.isEmpty() ? "epoch" : units);
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    axis.setAutoRangeStickyZero(true);
    axis.setLowerMargin(0.01);
    axis.setUpperMargin(0.01);
    return axis;
  }

  /** Returns a linear axis from one number to another. */
  static NumberAxis between(String label, double from, double to) {
    NumberAxis axis = linear(label);
    check(axis, new Range(from, to));
    axis.setRange(from, to);
    return axis;
  }

  /**
   * Returns an axis for numbers of at least 0: logarithmic when those above 0 span more than two
   * decades. What is not finite is left out.
   */
  static ValueAxis ofAmounts(String label, double[] values) {
    DoubleSummaryStatistics positive =
        Arrays.stream(values)
            .filter(value -> value > 0 && Double.isFinite(value))
            .summaryStatistics();
    if (positive.getCount() == 0 || positive.getMax() / positive.getMin() <= MOST_LINEAR) {
      NumberAxis axis = linear(label);
      axis.setAutoRangeIncludesZero(true);
      axis.setAutoRangeStickyZero(true);
      return axis;
    }
    return logarithmic(label, positive.getMin(), positive.getMax());
  }

  /**
   * Checks that an axis can show some numbers.
   *
   * @throws InvalidInputException when they are too large for it
   */
  static void check(ValueAxis axis, Range numbers) {
    boolean isLarge =
        numbers.getUpperBound() > LARGEST
            || numbers.getLowerBound() < -LARGEST
            || Double.isNaN(numbers.getLength());
    if (isLarge && axis instanceof NumberAxis && !(axis instanceof LogAxis)) {
      throw new InvalidInputException(
          axis.getLabel()
              + ": some numbers are beyond "
              + PictureNumbers.text(LARGEST)
              + ", too large for a picture");
    }
  }

  private static LogAxis logarithmic(String label, double least, double most) {
    LogAxis axis = new LogAxis(label);
    double margin = Math.pow(10, LOG_MARGIN * (Math.log10(most) - Math.log10(least)));
    double from = Math.max(least / margin, Double.MIN_NORMAL);
    double to = Math.min(most * margin, Double.MAX_VALUE);
    axis.setRange(from, to);
    double decades = Math.log10(to) - Math.log10(from);
    axis.setTickUnit(
        new NumberTickUnit(
            Math.max(1, Math.ceil(decades / MOST_LABELS)), new PictureNumbers(() -> 0)));
    axis.setNumberFormatOverride(new PictureNumbers(() -> 0));
    axis.setMinorTickCount(MINOR_TICKS);
    axis.setMinorTickMarksVisible(decades <= MOST_LABELS);
    return axis;
  }
}
