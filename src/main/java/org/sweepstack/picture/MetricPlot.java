package org.sweepstack.picture;

import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Moment;
import org.sweepstack.trial.Shortened;
import org.sweepstack.trial.TrialStatus;

/**
 * A metric along the training: of training, dashed of validation where there is one, and dotted of
 * test samples: of a single trial, or where no trial has validation.
 */
final class MetricPlot {
  private static final int MOST_LEGEND_ITEMS = 24;

  /** Beside the lines, as a part of what the axis of accuracies spans. */
  private static final double MARGIN = 0.04;

  /** What such an axis spans at least. */
  private static final double LEAST_SPAN = 0.01;

  private final String name;
  private final Metric training;
  private final Metric validation;
  private final Metric test;
  private final List<PictureTrial> trials;
  private final PictureLabels labels;
  private final XYSeriesCollection lines = new XYSeriesCollection();
  private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
  private final PictureLegend legend = new PictureLegend();

  private MetricPlot(
      String name,
      Metric training,
      Metric validation,
      Metric test,
      List<PictureTrial> trials,
      PictureLabels labels) {
    this.name = name;
    this.training = training;
    this.validation = validation;
    this.test = test;
    this.trials = trials;
    this.labels = labels;
    // Else the dashes begin anew at each point.
    renderer.setDrawSeriesLineAsPath(true);
    if (labels.isSingle()) {
      addSingle();
    } else {
      addAll();
    }
  }

  /** Draws losses. */
  static MetricPlot loss(List<PictureTrial> trials, PictureLabels labels) {
    return new MetricPlot(
        "loss", Metric.TRAIN_LOSS, Metric.VALIDATION_LOSS, Metric.TEST_LOSS, trials, labels);
  }

  /** Draws accuracies. */
  static MetricPlot accuracy(List<PictureTrial> trials, PictureLabels labels) {
    return new MetricPlot(
        "accuracy",
        Metric.TRAIN_ACCURACY,
        Metric.VALIDATION_ACCURACY,
        Metric.TEST_ACCURACY,
        trials,
        labels);
  }

  /** Draws the root mean squared errors of quantities. */
  static MetricPlot rmse(List<PictureTrial> trials, PictureLabels labels) {
    return new MetricPlot(
        "rmse", Metric.TRAIN_RMSE, Metric.VALIDATION_RMSE, Metric.TEST_RMSE, trials, labels);
  }

  private void addSingle() {
    Color first = PictureColors.of(0, 2);
    Color second = PictureColors.of(1, 2);
    PictureTrial trial = trials.get(0);
    add(series(trial, training), first, PictureStyle.LINE);
    markEnd(trial, first);
    legend.line("training" + trial.ending(), first, PictureStyle.LINE);
    if (isMeasured(trial, validation)) {
      add(series(trial, validation), second, PictureStyle.DASHED);
      legend.line("validation", second, PictureStyle.DASHED);
    }
    if (isTold(trial)) {
      Color third = PictureColors.of(2, 3);
      add(series(trial, test), third, PictureStyle.DOTTED);
      legend.line("test", third, PictureStyle.DOTTED);
    }
  }

  private void addAll() {
    boolean isValidated = trials.stream().anyMatch(trial -> isMeasured(trial, validation));
    boolean isTested = !isValidated && trials.stream().anyMatch(this::isTold);
    for (int index = 0; index < trials.size(); index++) {
      PictureTrial trial = trials.get(index);
      Color color = PictureColors.of(index, trials.size());
      add(series(trial, training), color, PictureStyle.LINE);
      if (isMeasured(trial, validation)) {
        add(series(trial, validation), color, PictureStyle.DASHED);
      }
      if (isTested && isTold(trial)) {
        add(series(trial, test), color, PictureStyle.DOTTED);
      }
      markEnd(trial, color);
      if (index < MOST_LEGEND_ITEMS) {
        String label = labels.of(trial.result().configuration());
        legend.line(label + trial.ending(), color, PictureStyle.LINE);
      }
    }
    Color last = PictureColors.of(trials.size() - 1, trials.size());
    Shortened.rest(trials.size() - MOST_LEGEND_ITEMS, "")
        .ifPresent(rest -> legend.line(rest, last, PictureStyle.LINE));
    if (isValidated || isTested) {
      legend.line("training", Color.BLACK, PictureStyle.LINE);
      legend.line(
          isValidated ? "validation" : "test",
          Color.BLACK,
          isValidated ? PictureStyle.DASHED : PictureStyle.DOTTED);
    }
  }

  /** Returns whether test samples say something else than those that are trained on. */
  private boolean isTold(PictureTrial trial) {
    return trial.artefacts().curve().points().stream()
        .map(CurvePoint::metrics)
        .anyMatch(
            metrics ->
                !Double.isNaN(metrics.get(test)) && metrics.get(test) != metrics.get(training));
  }

  private static boolean isMeasured(PictureTrial trial, Metric metric) {
    return trial.artefacts().curve().points().stream()
        .anyMatch(point -> !Double.isNaN(point.metrics().get(metric)));
  }

  private static XYSeries series(PictureTrial trial, Metric metric) {
    XYSeries series = new XYSeries(trial.id() + " " + metric.word(), false);
    for (CurvePoint point : trial.artefacts().curve().points()) {
      series.add(point.at().place(), point.metrics().get(metric));
    }
    return series;
  }

  /** Marks where a curve breaks off. */
  private void markEnd(PictureTrial trial, Color color) {
    List<CurvePoint> points = trial.artefacts().curve().points();
    if (trial.result().status() != TrialStatus.COMPLETED && !points.isEmpty()) {
      CurvePoint last = points.get(points.size() - 1);
      XYSeries end = new XYSeries(trial.id() + " end", false);
      end.add(last.at().place(), last.metrics().get(training));
      add(end, color, PictureStyle.LINE);
      renderer.setSeriesShape(lines.getSeriesCount() - 1, PictureStyle.cross());
    }
  }

  private void add(XYSeries series, Color color, Stroke stroke) {
    int index = lines.getSeriesCount();
    lines.addSeries(series);
    renderer.setSeriesPaint(index, color);
    renderer.setSeriesStroke(index, stroke);
    // A line through one point cannot be seen.
    renderer.setSeriesShapesVisible(index, series.getItemCount() == 1);
    renderer.setSeriesShape(index, PictureStyle.mark(stroke == PictureStyle.LINE ? 0 : 1));
  }

  /** Returns the lines, in the order in which they are drawn. */
  XYSeriesCollection lines() {
    return lines;
  }

  /** Returns the panel. */
  JFreeChart panel() {
    XYPlot plot = new XYPlot(lines, PictureAxes.along(moments()), range(), renderer);
    plot.setFixedLegendItems(legend.items());
    return PictureStyle.panel("", plot);
  }

  private Stream<Moment> moments() {
    return trials.stream()
        .flatMap(trial -> trial.artefacts().curve().points().stream())
        .map(CurvePoint::at);
  }

  private ValueAxis range() {
    if (training == Metric.TRAIN_ACCURACY) {
      double least = leastAtTheEnd();
      double span = Math.max(LEAST_SPAN, 1 - least);
      return PictureAxes.between(
          name, Math.max(-MARGIN, 1 - (1 + 2 * MARGIN) * span), 1 + MARGIN * span);
    }
    return PictureAxes.ofAmounts(name, values());
  }

  /**
   * Returns the least value in the second half of each line: from there on the axis goes, so that
   * accuracies of 0.979 and 0.994 are apart. What comes before may be below.
   */
  private double leastAtTheEnd() {
    double least = 1;
    for (int line = 0; line < lines.getSeriesCount(); line++) {
      XYSeries series = lines.getSeries(line);
      double middle = series.isEmpty() ? 0 : (series.getMinX() + series.getMaxX()) / 2;
      for (int item = 0; item < series.getItemCount(); item++) {
        double value = series.getY(item).doubleValue();
        if (series.getX(item).doubleValue() >= middle && value < least) {
          least = value;
        }
      }
    }
    return least;
  }

  private double[] values() {
    List<Double> values = new ArrayList<>();
    for (int line = 0; line < lines.getSeriesCount(); line++) {
      for (int item = 0; item < lines.getItemCount(line); item++) {
        values.add(lines.getSeries(line).getY(item).doubleValue());
      }
    }
    return values.stream().flatMapToDouble(DoubleStream::of).toArray();
  }
}
