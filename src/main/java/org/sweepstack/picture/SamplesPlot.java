package org.sweepstack.picture;

import java.awt.Color;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.sweepstack.trial.SampleSet;
import org.sweepstack.trial.Shortened;

/** Marks of samples, a color and a shape for each class. */
final class SamplesPlot {
  /** More would only cover each other, and make an SVG that no program opens quickly. */
  static final int MOST = 2000;

  private static final int MOST_CLASSES_IN_LEGEND = 10;

  private final XYSeriesCollection marks = new XYSeriesCollection();
  private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
  private final PictureLegend legend = new PictureLegend();

  /** Makes room for classes, of which those that have no sample still stand in the legend. */
  SamplesPlot(List<String> classNames) {
    int classes = classNames.size();
    for (int index = 0; index < classes; index++) {
      Color color = PictureColors.of(index, classes);
      marks.addSeries(new XYSeries(index, false));
      renderer.setSeriesPaint(index, color);
      renderer.setSeriesFillPaint(index, color);
      renderer.setSeriesOutlinePaint(index, Color.WHITE);
      renderer.setSeriesShape(index, PictureStyle.mark(index));
      if (index < MOST_CLASSES_IN_LEGEND) {
        legend.mark("class " + PictureText.label(classNames.get(index)), index, color);
      }
    }
    Shortened.rest(classes - MOST_CLASSES_IN_LEGEND, "")
        .ifPresent(rest -> legend.mark(rest, classes - 1, PictureColors.of(classes - 1, classes)));
    renderer.setUseFillPaint(true);
    renderer.setUseOutlinePaint(true);
    renderer.setDrawOutlines(true);
    renderer.setDefaultOutlineStroke(PictureStyle.THIN);
    renderer.setAutoPopulateSeriesOutlineStroke(false);
  }

  /** Returns the marks of samples in the plane. */
  static SamplesPlot of(PictureSamples samples) {
    SamplesPlot plot = new SamplesPlot(samples.classNames());
    plot.add(samples);
    return plot;
  }

  /** Adds the marks of samples. */
  void add(PictureSamples samples) {
    for (int sample = 0; sample < Math.min(MOST, samples.classes().length); sample++) {
      add(samples.classes()[sample], samples.x1()[sample], samples.x2()[sample]);
    }
  }

  /** Adds marks of other samples, hollow. */
  void addHollow(PictureSamples samples, String label) {
    int classes = samples.classNames().size();
    int first = marks.getSeriesCount();
    for (int index = 0; index < classes; index++) {
      marks.addSeries(new XYSeries(label + " " + index, false));
      renderer.setSeriesFillPaint(first + index, Color.WHITE);
      renderer.setSeriesOutlinePaint(first + index, PictureColors.of(index, classes));
      renderer.setSeriesShape(first + index, PictureStyle.mark(index));
    }
    for (int sample = 0; sample < Math.min(MOST, samples.classes().length); sample++) {
      add(first + samples.classes()[sample], samples.x1()[sample], samples.x2()[sample]);
    }
    legend.hollow(label);
  }

  /** Adds the mark of a sample of a class. */
  void add(int ofClass, double x, double y) {
    marks.getSeries(ofClass).add(x, y);
  }

  /** Crosses out marks. */
  void crossOut(XYSeries wrong) {
    int index = marks.getSeriesCount();
    marks.addSeries(wrong);
    renderer.setSeriesPaint(index, Color.BLACK);
    renderer.setSeriesOutlinePaint(index, Color.BLACK);
    renderer.setSeriesShape(index, PictureStyle.cross());
    renderer.setSeriesShapesFilled(index, false);
    legend.wrong();
  }

  /** Returns the marks, a series a class. */
  XYSeriesCollection marks() {
    return marks;
  }

  XYLineAndShapeRenderer renderer() {
    return renderer;
  }

  /** Returns a plot of the marks. */
  XYPlot plot(NumberAxis x, NumberAxis y) {
    XYPlot plot = new XYPlot(marks, x, y, renderer);
    // Crosses on top.
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    plot.setFixedLegendItems(legend.items());
    return plot;
  }

  /** Returns such as {@code test samples}, or how many of them there are marks of. */
  static String described(SampleSet set, int count) {
    String name = (set == SampleSet.TRAIN ? "training" : set.word()) + " samples";
    return count <= MOST ? name : "the first " + MOST + " of " + count + " " + name;
  }
}
