package org.sweepstack.picture;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.sweepstack.trial.Predictions;
import org.sweepstack.trial.SampleSet;
import org.sweepstack.trial.TrueQuantities;

/**
 * The quantities that a trial predicts of the samples of a set: against the true ones, with the
 * line where they are equal, and how far the truth is from them.
 */
final class QuantitiesPlot {
  private final Predictions predictions;
  private final TrueQuantities truth;
  private final SampleSet set;

  QuantitiesPlot(Predictions predictions, SampleSet set) {
    this.predictions = predictions;
    this.truth = predictions.quantities().orElseThrow();
    this.set = set;
  }

  /** Returns a row of two panels for each quantity. */
  List<PictureRow> rows() {
    List<PictureRow> rows = new ArrayList<>();
    for (int index = 0; index < truth.names().size(); index++) {
      rows.add(new PictureRow("", 370, 2, List.of(predicted(index), residuals(index))));
    }
    return rows;
  }

  private JFreeChart predicted(int index) {
    String name = PictureText.label(truth.names().get(index));
    XYSeries points = points(index, true);
    double least = Math.min(points.getMinX(), points.getMinY());
    double most = Math.max(points.getMaxX(), points.getMaxY());
    XYSeries equal = line(least, least, most, most);
    return panel(
        SamplesPlot.described(set, predictions.samples()),
        points,
        equal,
        PictureAxes.linear("true " + name),
        PictureAxes.linear("predicted " + name));
  }

  private JFreeChart residuals(int index) {
    XYSeries points = points(index, false);
    XYSeries none = line(points.getMinX(), 0, points.getMaxX(), 0);
    return panel(
        "residuals",
        points,
        none,
        PictureAxes.linear("predicted " + PictureText.label(truth.names().get(index))),
        PictureAxes.linear("true - predicted"));
  }

  /** Returns a point a sample: the predicted over the true quantity, or the residual over it. */
  XYSeries points(int index, boolean isAgainstTruth) {
    XYSeries points = new XYSeries("samples", false);
    int count = predictions.samples();
    IntStream.range(0, Math.min(SamplesPlot.MOST, count))
        .map(sample -> index * count + sample)
        .forEach(
            place -> {
              double said = predictions.outputs()[place];
              double wanted = truth.values()[place];
              points.add(isAgainstTruth ? wanted : said, isAgainstTruth ? said : wanted - said);
            });
    return points;
  }

  private static XYSeries line(double x1, double y1, double x2, double y2) {
    XYSeries line = new XYSeries("line", false);
    line.add(x1, y1);
    line.add(x2, y2);
    return line;
  }

  private static JFreeChart panel(
      String title, XYSeries points, XYSeries line, NumberAxis across, NumberAxis up) {
    XYSeriesCollection all = new XYSeriesCollection(line);
    all.addSeries(points);
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
    renderer.setSeriesShapesVisible(0, false);
    renderer.setSeriesPaint(0, Color.BLACK);
    renderer.setSeriesStroke(0, PictureStyle.DASHED);
    renderer.setSeriesLinesVisible(1, false);
    renderer.setSeriesPaint(1, PictureColors.of(0, 1));
    renderer.setSeriesShape(1, PictureStyle.mark(0));
    XYPlot plot = new XYPlot(all, across, up, renderer);
    plot.setFixedLegendItems(new PictureLegend().items());
    return PictureStyle.panel(title, plot);
  }
}
