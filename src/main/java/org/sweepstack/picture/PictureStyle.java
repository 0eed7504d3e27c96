package org.sweepstack.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/** How all pictures look: black on white, large enough to be read at the width of a page. */
final class PictureStyle {
  static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);
  static final Font PANEL_TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 13);
  static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
  static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  static final Stroke LINE = new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  static final Stroke DASHED =
      new BasicStroke(
          1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {6, 4}, 0);
  static final Stroke DOTTED =
      new BasicStroke(
          1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {1.5f, 2.5f}, 0);
  static final Stroke THIN = new BasicStroke(0.8f);
  private static final Color GRID = new Color(0xDDDDDD);

  /** A title is centered over a whole panel; this makes up for the axis at its left. */
  private static final RectangleInsets OVER_THE_PLOT = new RectangleInsets(2, 40, 2, 0);

  private static final double RADIUS = 3.2;

  private PictureStyle() {}

  /** Returns a panel, with the legend that its plot gives, if it has one. */
  static JFreeChart panel(String title, XYPlot plot) {
    check(plot.getDomainAxis(), plot.getDataRange(plot.getDomainAxis()));
    check(plot.getRangeAxis(), plot.getDataRange(plot.getRangeAxis()));
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainGridlinePaint(GRID);
    plot.setRangeGridlinePaint(GRID);
    plot.setDomainGridlineStroke(THIN);
    plot.setRangeGridlineStroke(THIN);
    plot.setOutlinePaint(Color.GRAY);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    style(plot.getDomainAxis());
    style(plot.getRangeAxis());
    JFreeChart chart = new JFreeChart(title.isEmpty() ? null : title, PANEL_TITLE, plot, false);
    chart.setBackgroundPaint(Color.WHITE);
    if (!title.isEmpty()) {
      chart.getTitle().setPadding(OVER_THE_PLOT);
    }
    chart.setPadding(new RectangleInsets(4, 4, 4, 10));
    if (plot.getLegendItems().getItemCount() > 0) {
      chart.addLegend(legend(plot));
    }
    return chart;
  }

  private static void check(ValueAxis axis, Range data) {
    if (data != null) { // there may be nothing to draw
      PictureAxes.check(axis, data);
    }
  }

  private static void style(ValueAxis axis) {
    axis.setLabelFont(LABEL);
    axis.setTickLabelFont(SMALL);
    axis.setLabelPaint(Color.BLACK);
    axis.setTickLabelPaint(Color.BLACK);
    axis.setAxisLinePaint(Color.GRAY);
  }

  private static LegendTitle legend(XYPlot plot) {
    LegendTitle legend = new LegendTitle(plot);
    legend.setItemFont(SMALL);
    legend.setPosition(RectangleEdge.BOTTOM);
    legend.setHorizontalAlignment(HorizontalAlignment.CENTER);
    legend.setFrame(BlockBorder.NONE);
    legend.setBackgroundPaint(Color.WHITE);
    return legend;
  }

  /** Returns the mark of one of some classes: those of one color in print differ in shape. */
  static Shape mark(int index) {
    return switch (index % 4) {
      case 0 -> new Ellipse2D.Double(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS);
      case 1 -> polygon(0, -RADIUS - 1, RADIUS + 0.6, RADIUS - 0.6, -RADIUS - 0.6, RADIUS - 0.6);
      case 2 -> new Rectangle2D.Double(-2.8, -2.8, 5.6, 5.6);
      default -> polygon(0, -RADIUS - 1, RADIUS + 1, 0, 0, RADIUS + 1, -RADIUS - 1, 0);
    };
  }

  /** Returns the mark of what is wrong: a cross, drawn as a line. */
  static Shape cross() {
    Path2D cross = new Path2D.Double();
    cross.moveTo(-5, -5);
    cross.lineTo(5, 5);
    cross.moveTo(-5, 5);
    cross.lineTo(5, -5);
    return cross;
  }

  private static Shape polygon(double... coordinates) {
    Path2D path = new Path2D.Double();
    path.moveTo(coordinates[0], coordinates[1]);
    for (int point = 2; point < coordinates.length; point += 2) {
      path.lineTo(coordinates[point], coordinates[point + 1]);
    }
    path.closePath();
    return path;
  }
}
