package org.sweepstack.picture;

import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;

/** What the marks of a panel mean. */
final class PictureLegend {
  private static final Shape DASH = new Line2D.Double(-14, 0, 14, 0);
  private static final Shape FIELD = new Rectangle2D.Double(-7, -5, 14, 10);

  private final LegendItemCollection items = new LegendItemCollection();

  PictureLegend line(String label, Color color, Stroke stroke) {
    items.add(new LegendItem(label, null, null, null, DASH, stroke, color));
    return this;
  }

  PictureLegend field(String label, Color color) {
    items.add(new LegendItem(label, null, null, null, FIELD, color));
    return this;
  }

  PictureLegend mark(String label, int index, Color color) {
    items.add(new LegendItem(label, null, null, null, PictureStyle.mark(index), color));
    return this;
  }

  PictureLegend hollow(String label) {
    items.add(
        new LegendItem(
            label,
            null,
            null,
            null,
            true,
            PictureStyle.mark(0),
            true,
            Color.WHITE,
            true,
            Color.BLACK,
            PictureStyle.THIN,
            false,
            DASH,
            PictureStyle.LINE,
            Color.BLACK));
    return this;
  }

  PictureLegend wrong() {
    items.add(
        new LegendItem(
            "wrong", null, null, null, PictureStyle.cross(), PictureStyle.LINE, Color.BLACK));
    return this;
  }

  LegendItemCollection items() {
    return items;
  }
}
