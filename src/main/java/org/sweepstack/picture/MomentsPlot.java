package org.sweepstack.picture;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.sweepstack.trial.LayerPart;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.Spread;

/**
 * The smallest and the largest of the numbers of each layer, their mean and their standard
 * deviation along the epochs: a row a layer, a panel for each part of it.
 */
final class MomentsPlot {
  private static final Map<String, ToDoubleFunction<Spread>> MOMENTS = new LinkedHashMap<>();

  static {
    MOMENTS.put("maximum", Spread::max);
    MOMENTS.put("mean", Spread::mean);
    MOMENTS.put("minimum", Spread::min);
    MOMENTS.put("deviation", Spread::deviation);
  }

  private final List<LayerStatistics> statistics;
  private final int layers;

  /**
   * Draws statistics.
   *
   * @param statistics by epoch and then layer, at least one
   */
  MomentsPlot(List<LayerStatistics> statistics) {
    this.statistics = List.copyOf(statistics);
    layers = 1 + statistics.stream().mapToInt(LayerStatistics::layer).max().orElse(0);
  }

  /** Returns one row per layer, or two where it has more parts than fit beside each other. */
  List<PictureRow> rows() {
    List<PictureRow> rows = new ArrayList<>();
    for (int layer = 0; layer < layers; layer++) {
      List<JFreeChart> panels = new ArrayList<>();
      for (LayerPart part : LayerPart.values()) {
        XYSeriesCollection lines = lines(layer, part);
        if (lines.getItemCount(0) > 0) {
          panels.add(panel(layer, part, lines));
        }
      }
      for (int from = 0; from < panels.size(); from += 3) {
        rows.add(
            new PictureRow("", 270, 3, panels.subList(from, Math.min(from + 3, panels.size()))));
      }
    }
    return rows;
  }

  /** Returns a line for each of the four, where they are finite. */
  XYSeriesCollection lines(int layer, LayerPart part) {
    XYSeriesCollection lines = new XYSeriesCollection();
    MOMENTS.forEach(
        (name, moment) -> {
          XYSeries line = new XYSeries(name, false);
          statistics.stream()
              .filter(row -> row.layer() == layer)
              .filter(row -> Double.isFinite(moment.applyAsDouble(row.spread(part))))
              .forEach(row -> line.add(row.at().place(), moment.applyAsDouble(row.spread(part))));
          lines.addSeries(line);
        });
    return lines;
  }

  private JFreeChart panel(int layer, LayerPart part, XYSeriesCollection lines) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    PictureLegend legend = new PictureLegend();
    for (int index = 0; index < lines.getSeriesCount(); index++) {
      Color color = PictureColors.of(index, lines.getSeriesCount());
      boolean isDeviation = index == lines.getSeriesCount() - 1;
      renderer.setSeriesPaint(index, color);
      renderer.setSeriesStroke(index, isDeviation ? PictureStyle.DASHED : PictureStyle.LINE);
      renderer.setSeriesShapesVisible(index, lines.getItemCount(index) == 1);
      renderer.setSeriesShape(index, PictureStyle.mark(index));
      legend.line(
          (String) lines.getSeriesKey(index),
          color,
          isDeviation ? PictureStyle.DASHED : PictureStyle.LINE);
    }
    String what = part.word().replace('_', ' ');
    XYPlot plot =
        new XYPlot(
            lines,
            PictureAxes.along(statistics.stream().map(LayerStatistics::at)),
            PictureAxes.linear(what),
            renderer);
    plot.setFixedLegendItems(legend.items());
    return PictureStyle.panel(StatisticsPlot.name(statistics, layer, layers) + ", " + what, plot);
  }
}
