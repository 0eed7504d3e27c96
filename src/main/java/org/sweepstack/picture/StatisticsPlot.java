package org.sweepstack.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.sweepstack.trial.LayerDetails;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.Spread;

/** How the weights, biases, activations and gradients of each layer spread along the epochs. */
final class StatisticsPlot {
  private static final Color BAND = PictureColors.of(0, 1);

  private static final Function<LayerStatistics, Spread> ACTIVATIONS =
      row -> row.details().activations();

  private final List<LayerStatistics> statistics;
  private final int layers;

  /**
   * Draws statistics.
   *
   * @param statistics by epoch and then layer, at least one
   */
  StatisticsPlot(List<LayerStatistics> statistics) {
    this.statistics = statistics;
    layers = 1 + statistics.stream().mapToInt(LayerStatistics::layer).max().orElse(0);
  }

  /** Returns one row per layer, and one for the gradients of all. */
  List<PictureRow> rows() {
    List<PictureRow> rows = new ArrayList<>();
    for (int layer = 0; layer < layers; layer++) {
      List<JFreeChart> panels = new ArrayList<>();
      // A diverged trial may have no weights that can be drawn, but a picture needs a panel.
      if (hasSome(layer, LayerStatistics::weights) || !hasSome(layer, ACTIVATIONS)) {
        panels.add(spread(layer, "weights", LayerStatistics::weights));
      }
      if (hasSome(layer, LayerStatistics::biases)) {
        panels.add(spread(layer, "biases", LayerStatistics::biases));
      }
      if (hasSome(layer, ACTIVATIONS)) {
        panels.add(spread(layer, "activations", ACTIVATIONS));
      }
      rows.add(new PictureRow("", 270, Math.max(2, panels.size()), panels));
    }
    rows.add(PictureRow.of(300, gradients()));
    return rows;
  }

  private boolean hasSome(int layer, Function<LayerStatistics, Spread> of) {
    return bands(layer, of).getItemCount(0) > 0;
  }

  private String name(int layer) {
    return name(statistics, layer, layers);
  }

  /** Returns such as {@code hidden layer 2} or {@code layer 1, convolution 8c3}. */
  static String name(List<LayerStatistics> statistics, int layer, int layers) {
    String kind =
        statistics.stream()
            .filter(row -> row.layer() == layer)
            .map(row -> row.details().kind())
            .findFirst()
            .orElse("");
    return LayerDetails.name(kind, layer, layers);
  }

  private JFreeChart spread(int layer, String what, Function<LayerStatistics, Spread> of) {
    YIntervalSeriesCollection bands = bands(layer, of);
    DeviationRenderer renderer = new DeviationRenderer(true, false);
    renderer.setAlpha(1);
    paint(renderer, 0, PictureColors.tint(BAND, 0.25));
    paint(renderer, 1, PictureColors.tint(BAND, 0.55));
    for (int series = 0; series < 2; series++) {
      // The middle line belongs to the inner band.
      renderer.setSeriesStroke(series, new BasicStroke(series == 0 ? 0 : 1.8f));
      renderer.setSeriesPaint(series, series == 0 ? PictureColors.tint(BAND, 0.25) : BAND);
    }
    XYPlot plot = new XYPlot(bands, along(), PictureAxes.linear(what), renderer);
    // The inner band on top.
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    plot.setFixedLegendItems(
        new PictureLegend()
            .line("median", BAND, PictureStyle.LINE)
            .field("25-75%", PictureColors.tint(BAND, 0.55))
            .field("5-95%", PictureColors.tint(BAND, 0.25))
            .items());
    return PictureStyle.panel(name(layer) + ", " + what, plot);
  }

  private NumberAxis along() {
    return PictureAxes.along(statistics.stream().map(LayerStatistics::at));
  }

  private static void paint(DeviationRenderer renderer, int series, Color color) {
    renderer.setSeriesFillPaint(series, color);
  }

  /** Returns the band of 5 to 95% and that of 25 to 75% of a layer, where they are finite. */
  YIntervalSeriesCollection bands(int layer, Function<LayerStatistics, Spread> of) {
    YIntervalSeries outer = new YIntervalSeries("5-95%");
    YIntervalSeries inner = new YIntervalSeries("25-75%");
    for (LayerStatistics row : statistics) {
      Spread spread = of.apply(row);
      if (row.layer() == layer && Double.isFinite(spread.median())) {
        double median = spread.median();
        outer.add(row.at().place(), median, spread.percentile5(), spread.percentile95());
        inner.add(row.at().place(), median, spread.percentile25(), spread.percentile75());
      }
    }
    YIntervalSeriesCollection bands = new YIntervalSeriesCollection();
    bands.addSeries(outer);
    bands.addSeries(inner);
    return bands;
  }

  private JFreeChart gradients() {
    XYSeriesCollection lines = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    PictureLegend legend = new PictureLegend();
    boolean hasBiases = false;
    for (int layer = 0; layer < layers; layer++) {
      if (norms(layer, "weights", LayerStatistics::weightGradientNorm).isEmpty()) {
        continue;
      }
      Color color = PictureColors.of(layer, layers);
      add(norms(layer, "weights", LayerStatistics::weightGradientNorm), color, lines, renderer);
      legend.line(name(layer), color, PictureStyle.LINE);
      XYSeries biases = norms(layer, "biases", LayerStatistics::biasGradientNorm);
      if (!biases.isEmpty()) {
        hasBiases = true;
        add(biases, color, lines, renderer);
        renderer.setSeriesStroke(lines.getSeriesCount() - 1, PictureStyle.DASHED);
      }
    }
    if (hasBiases) {
      legend.line("weights", Color.BLACK, PictureStyle.LINE);
      legend.line("biases", Color.BLACK, PictureStyle.DASHED);
    }
    XYPlot plot =
        new XYPlot(
            lines, along(), PictureAxes.ofAmounts("norm of the gradient", allNorms()), renderer);
    plot.setFixedLegendItems(legend.items());
    return PictureStyle.panel("gradients", plot);
  }

  private static void add(
      XYSeries series, Color color, XYSeriesCollection lines, XYLineAndShapeRenderer renderer) {
    int index = lines.getSeriesCount();
    lines.addSeries(series);
    renderer.setSeriesPaint(index, color);
    renderer.setSeriesStroke(index, PictureStyle.LINE);
    renderer.setSeriesShape(index, PictureStyle.mark(index));
    renderer.setSeriesShapesVisible(index, series.getItemCount() == 1);
  }

  /** Returns the norms of a layer's gradients, where they are finite. */
  XYSeries norms(int layer, String what, ToDoubleFunction<LayerStatistics> of) {
    XYSeries series = new XYSeries(layer + " " + what, false);
    statistics.stream()
        .filter(row -> row.layer() == layer && Double.isFinite(of.applyAsDouble(row)))
        .forEach(row -> series.add(row.at().place(), of.applyAsDouble(row)));
    return series;
  }

  private double[] allNorms() {
    return statistics.stream()
        .flatMapToDouble(row -> DoubleStream.of(row.weightGradientNorm(), row.biasGradientNorm()))
        .toArray();
  }
}
