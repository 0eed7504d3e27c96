package org.sweepstack.picture;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYDataImageAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.sweepstack.trial.Boundary;
import org.sweepstack.trial.Decision;
import org.sweepstack.trial.SampleSet;

/** Where a network decides for which class, with samples on top. */
final class BoundaryPlot {
  private final Boundary boundary;
  private final Map<SampleSet, PictureSamples> samples;
  private final List<String> classNames;

  /**
   * Draws a boundary.
   *
   * @param samples those that are known of the sets to show
   */
  BoundaryPlot(Boundary boundary, Map<SampleSet, PictureSamples> samples) {
    this.boundary = boundary;
    this.samples = samples;
    int classes = Math.max(2, boundary.outputs());
    classNames =
        samples.values().stream()
            .findFirst()
            .map(PictureSamples::classNames)
            .orElseGet(() -> IntStream.range(0, classes).mapToObj(String::valueOf).toList());
  }

  /**
   * Returns the panel.
   *
   * @param title what sets the trial apart; may be empty
   */
  JFreeChart panel(String title) {
    SamplesPlot marks = new SamplesPlot(classNames);
    boolean areBoth = samples.size() > 1;
    if (areBoth) {
      marks.addHollow(samples.get(SampleSet.TRAIN), "training sample");
    }
    samples.forEach(
        (set, drawn) -> {
          if (!areBoth || set != SampleSet.TRAIN) {
            marks.add(drawn);
          }
        });
    marks.renderer().addAnnotation(regions(), Layer.BACKGROUND);
    XYPlot plot = marks.plot(axis(0, boundary.x1()), axis(1, boundary.x2()));
    if (samples.isEmpty()) {
      plot.setFixedLegendItems(fields());
    }
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    return PictureStyle.panel(title, plot);
  }

  private NumberAxis axis(int input, double[] coordinates) {
    String name = PictureText.label(boundary.inputs().get(input));
    return PictureAxes.between(name, coordinates[0], coordinates[coordinates.length - 1]);
  }

  private XYDataImageAnnotation regions() {
    double left = boundary.x1()[0];
    double bottom = boundary.x2()[0];
    return new XYDataImageAnnotation(
        new RegionImage(boundary, classNames.size()).image(),
        left,
        bottom,
        boundary.x1()[boundary.x1().length - 1] - left,
        boundary.x2()[boundary.x2().length - 1] - bottom);
  }

  private LegendItemCollection fields() {
    PictureLegend legend = new PictureLegend();
    for (int index = 0; index < classNames.size(); index++) {
      Color color = PictureColors.of(index, classNames.size());
      legend.field("class " + classNames.get(index), PictureColors.tint(color, Decision.shade(1)));
    }
    return legend.items();
  }
}
