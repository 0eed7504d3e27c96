package org.sweepstack.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.ui.RectangleInsets;

/** A small picture in the middle of its panel, as large as there is room for. */
final class ImagePlot extends Plot {
  private static final long serialVersionUID = 1L;

  /** What is smaller is made so large first: viewers blur what they enlarge. */
  private static final int FEWEST_PIXELS = 160;

  private static final RectangleInsets MARGINS = new RectangleInsets(6, 8, 2, 8);

  private final transient BufferedImage image;

  private ImagePlot(BufferedImage image) {
    this.image = image;
  }

  /** Returns a panel with an image of which each pixel can be told. */
  static JFreeChart panel(String title, BufferedImage image) {
    JFreeChart chart =
        new JFreeChart(title, PictureStyle.SMALL, new ImagePlot(enlarged(image)), false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(MARGINS);
    return chart;
  }

  /** Returns rows of panels, of some height and so many side by side. */
  static List<PictureRow> rows(int count, int height, int columns, IntFunction<JFreeChart> panel) {
    List<PictureRow> rows = new ArrayList<>();
    for (int from = 0; from < count; from += columns) {
      int to = Math.min(from + columns, count);
      rows.add(
          new PictureRow("", height, columns, IntStream.range(from, to).mapToObj(panel).toList()));
    }
    return rows;
  }

  private static BufferedImage enlarged(BufferedImage image) {
    int times = Math.max(1, FEWEST_PIXELS / Math.max(image.getWidth(), image.getHeight()));
    int width = times * image.getWidth();
    int height = times * image.getHeight();
    BufferedImage enlarged = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        enlarged.setRGB(x, y, image.getRGB(x / times, y / times));
      }
    }
    return enlarged;
  }

  @Override
  public String getPlotType() {
    return "Image";
  }

  @Override
  public void draw(
      Graphics2D graphics,
      Rectangle2D area,
      Point2D anchor,
      PlotState state,
      PlotRenderingInfo info) {
    double scale =
        Math.min(area.getWidth() / image.getWidth(), area.getHeight() / image.getHeight());
    int width = (int) (scale * image.getWidth());
    int height = (int) (scale * image.getHeight());
    int left = (int) area.getCenterX() - width / 2;
    int top = (int) area.getCenterY() - height / 2;
    graphics.drawImage(image, left, top, width, height, null);
  }
}
