package org.sweepstack.picture;

import java.awt.Color;
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

/** A metric along the training: of training, and dashed of validation, where there is one. */
final class MetricPlot {
  private static final int MOST_LEGEND_ITEMS = 24;

  private final String name;
  private final Metric training;
  private final Metric validation;
  private final List<PictureTrial> trials;
  private final PictureLabels labels;
  private final XYSeriesCollection lines = new XYSeriesCollection();
  private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
  private final PictureLegend legend = new PictureLegend();

  private MetricPlot(
      String name,
      Metric training,
      Metric validation,
      List<PictureTrial> trials,
      PictureLabels labels) {
    this.name = name;
    this.training = training;
    this.validation = validation;
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
    return new MetricPlot("loss", Metric.TRAIN_LOSS, Metric.VALIDATION_LOSS, trials, labels);
  }

  /** Draws accuracies. */
  static MetricPlot accuracy(List<PictureTrial> trials, PictureLabels labels) {
    return new MetricPlot(
        "accuracy", Metric.TRAIN_ACCURACY, Metric.VALIDATION_ACCURACY, trials, labels);
  }

  private void addSingle() {
    Color first = PictureColors.of(0, 2);
    Color second = PictureColors.of(1, 2);
    PictureTrial trial = trials.get(0);
    add(series(trial, training), first, false);
    markEnd(trial, first);
    legend.line("training" + trial.ending(), first, PictureStyle.LINE);
    if (isMeasured(trial, validation)) {
      add(series(trial, validation), second, true);
      legend.line("validation", second, PictureStyle.DASHED);
    }
  }

  private void addAll() {
    for (int index = 0; index < trials.size(); index++) {
      PictureTrial trial = trials.get(index);
      Color color = PictureColors.of(index, trials.size());
      add(series(trial, training), color, false);
      if (isMeasured(trial, validation)) {
        add(series(trial, validation), color, true);
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
    if (trials.stream().anyMatch(trial -> isMeasured(trial, validation))) {
      legend.line("training", Color.BLACK, PictureStyle.LINE);
      legend.line("validation", Color.BLACK, PictureStyle.DASHED);
    }
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
      add(end, color, false);
      renderer.setSeriesShape(lines.getSeriesCount() - 1, PictureStyle.cross());
    }
  }

  private void add(XYSeries series, Color color, boolean isDashed) {
    int index = lines.getSeriesCount();
    lines.addSeries(series);
    renderer.setSeriesPaint(index, color);
    renderer.setSeriesStroke(index, isDashed ? PictureStyle.DASHED : PictureStyle.LINE);
    // A line through one point cannot be seen.
    renderer.setSeriesShapesVisible(index, series.getItemCount() == 1);
    renderer.setSeriesShape(index, PictureStyle.mark(isDashed ? 1 : 0));
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
    return training == Metric.TRAIN_ACCURACY
        ? PictureAxes.between(name, -0.02, 1.02)
        : PictureAxes.ofAmounts(name, values());
  }

  private double[] values() {
    List<Double> values = new ArrayList<>();
    for (PictureTrial trial : trials) {
      for (CurvePoint point : trial.artefacts().curve().points()) {
        values.add(point.metrics().get(training));
        values.add(point.metrics().get(validation));
      }
    }
    return values.stream().flatMapToDouble(DoubleStream::of).toArray();
  }
}
