package org.sweepstack.picture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.sweepstack.trial.LayerDetails;
import org.sweepstack.trial.LayerHistogram;
import org.sweepstack.trial.LayerPart;

/**
 * Histograms of the numbers of each layer, one epoch before the other as the ridges of hills: the
 * first at the back, the last in front. Each ridge is as high as its own fullest bin.
 */
final class HistogramsPlot {
  /** More ridges would only hide each other. */
  static final int MOST_RIDGES = 20;

  /** In steps from one ridge to the next. */
  private static final double HEIGHT = 2.5;

  private static final int COLUMNS = 3;
  private static final int ROW_HEIGHT = 290;

  private final List<LayerHistogram> histograms;
  private final int layers;

  /**
   * Draws histograms.
   *
   * @param histograms by epoch, at least one
   */
  HistogramsPlot(List<LayerHistogram> histograms) {
    this.histograms = histograms;
    layers = 1 + histograms.stream().mapToInt(LayerHistogram::layer).max().orElse(0);
  }

  /** Returns rows of a panel for each part of each layer. */
  List<PictureRow> rows() {
    List<PictureRow> rows = new ArrayList<>();
    histograms.stream()
        .collect(groupingBy(LayerHistogram::layer, TreeMap::new, toList()))
        .values()
        .forEach(layer -> addRows(panels(layer), rows));
    return rows;
  }

  private static void addRows(List<JFreeChart> panels, List<PictureRow> rows) {
    for (int from = 0; from < panels.size(); from += COLUMNS) {
      int to = Math.min(from + COLUMNS, panels.size());
      rows.add(new PictureRow("", ROW_HEIGHT, COLUMNS, panels.subList(from, to)));
    }
  }

  private List<JFreeChart> panels(List<LayerHistogram> layer) {
    return layer.stream()
        .collect(groupingBy(LayerHistogram::part, TreeMap::new, toList()))
        .values()
        .stream()
        .map(this::panel)
        .toList();
  }

  private JFreeChart panel(List<LayerHistogram> all) {
    List<LayerHistogram> shown = thinned(all);
    XYPlot plot = new XYPlot();
    NumberAxis epochs = PictureAxes.along(all.stream().map(LayerHistogram::at));
    epochs.setInverted(true);
    String what = words(shown.get(0).part());
    plot.setDomainAxis(PictureAxes.linear(what));
    plot.setRangeAxis(epochs);
    double step = step(shown);
    for (int ridge = 0; ridge < shown.size(); ridge++) {
      plot.setDataset(ridge, ridge(shown.get(ridge), HEIGHT * step));
      plot.setRenderer(ridge, renderer(ridge, shown.size()));
    }
    // The last epoch in front.
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    LayerHistogram any = shown.get(0);
    String layer = LayerDetails.name(any.kind(), any.layer(), layers);
    return PictureStyle.panel(layer + ", " + what, plot);
  }

  private static String words(LayerPart part) {
    return part.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Returns the first, the last and as many between as can be told apart. */
  static List<LayerHistogram> thinned(List<LayerHistogram> all) {
    int count = Math.min(MOST_RIDGES, all.size());
    return IntStream.range(0, count)
        .map(place -> count == 1 ? 0 : place * (all.size() - 1) / (count - 1))
        .mapToObj(all::get)
        .toList();
  }

  private static double step(List<LayerHistogram> shown) {
    long span = shown.get(shown.size() - 1).at().place() - shown.get(0).at().place();
    return Math.max(1, span) / (double) Math.max(1, shown.size() - 1);
  }

  /** Returns one ridge, which rises from its epoch towards earlier ones. */
  static YIntervalSeriesCollection ridge(LayerHistogram histogram, double height) {
    int fullest = histogram.counts().stream().mapToInt(Integer::intValue).max().orElseThrow();
    YIntervalSeries points = new YIntervalSeries(histogram.at().place(), false, true);
    add(points, histogram.low(), histogram.at().place(), 0);
    for (int bin = 0; bin < LayerHistogram.BINS; bin++) {
      double middle = (histogram.edge(bin) + histogram.edge(bin + 1)) / 2;
      double share = (double) histogram.counts().get(bin) / fullest;
      add(points, middle, histogram.at().place(), share * height);
    }
    add(points, histogram.high(), histogram.at().place(), 0);
    YIntervalSeriesCollection ridge = new YIntervalSeriesCollection();
    ridge.addSeries(points);
    return ridge;
  }

  private static void add(YIntervalSeries points, double x, long epoch, double height) {
    points.add(x, epoch - height, epoch - height, epoch);
  }

  private static DeviationRenderer renderer(int ridge, int ridges) {
    Color color = PictureColors.of(0, 1);
    DeviationRenderer renderer = new DeviationRenderer(true, false);
    renderer.setAlpha(1);
    double strength = 0.25 + 0.6 * (ridge + 1) / ridges;
    renderer.setSeriesFillPaint(0, PictureColors.tint(color, strength));
    renderer.setSeriesPaint(0, Color.WHITE);
    renderer.setSeriesStroke(0, PictureStyle.THIN);
    renderer.setSeriesVisibleInLegend(0, false);
    return renderer;
  }
}
