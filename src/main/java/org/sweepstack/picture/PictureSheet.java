package org.sweepstack.picture;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.w3c.dom.Document;

/** Rows of panels under a title, drawn as a file of some format. */
final class PictureSheet {
  /** How wide a picture is, in units of which a font has about 13: the width of a page. */
  static final int WIDTH = 720;

  /** So that a picture is sharp in print. */
  private static final int PIXELS_PER_UNIT = 2;

  private static final int HIGHEST_HEADING = 200;

  static {
    // As text rather than as outlines, also along an axis that goes up.
    TextUtils.setUseDrawRotatedStringWorkaround(false);
  }

  private final List<PictureRow> rows;
  private final TextTitle title;
  private final List<TextTitle> headings;

  PictureSheet(String title, List<PictureRow> rows) {
    this.title = heading(title, PictureStyle.TITLE);
    this.rows = List.copyOf(rows);
    headings = rows.stream().map(row -> heading(row.heading(), PictureStyle.PANEL_TITLE)).toList();
  }

  private static TextTitle heading(String text, Font font) {
    TextTitle heading = new TextTitle(text, font);
    heading.setPadding(new RectangleInsets(6, 6, 2, 6));
    return heading;
  }

  /** Returns how high a heading is at the width of the picture; one without text has no height. */
  private static int height(TextTitle heading) {
    if (heading.getText().isEmpty()) {
      return 0;
    }
    Graphics2D measuring = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    RectangleConstraint room =
        new RectangleConstraint(new Range(0, WIDTH), new Range(0, HIGHEST_HEADING));
    double height = heading.arrange(measuring, room).getHeight();
    measuring.dispose();
    return (int) Math.ceil(height);
  }

  private int height() {
    return height(title)
        + headings.stream().mapToInt(PictureSheet::height).sum()
        + rows.stream().mapToInt(PictureRow::height).sum();
  }

  /** Returns the picture as a PNG, two pixels a unit. */
  byte[] png() {
    BufferedImage image =
        new BufferedImage(
            PIXELS_PER_UNIT * WIDTH, PIXELS_PER_UNIT * height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT);
    draw(graphics);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot refuse", e);
    }
    return bytes.toByteArray();
  }

  /** Returns the picture as an SVG whose texts are texts. */
  byte[] svg() {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setComment("drawn by Sweepstack");
    context.setImageHandler(new SvgImages());
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    graphics.setSVGCanvasSize(new Dimension(WIDTH, height()));
    draw(graphics);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      // Not as Batik writes it, with a DOCTYPE that readers would fetch.
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(graphics.getRoot()), new StreamResult(bytes));
    } catch (TransformerException e) {
      throw new IllegalStateException("memory cannot refuse", e);
    }
    return bytes.toByteArray();
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument("http://www.w3.org/2000/svg", "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java can make an empty document", e);
    }
  }

  private void draw(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setPaint(Color.WHITE);
    graphics.fill(new Rectangle2D.Double(0, 0, WIDTH, height()));
    double top = draw(title, 0, graphics);
    for (int row = 0; row < rows.size(); row++) {
      top = draw(headings.get(row), top, graphics);
      draw(rows.get(row), top, graphics);
      top += rows.get(row).height();
    }
  }

  /** Draws a heading, and returns where it ends. */
  private static double draw(TextTitle heading, double top, Graphics2D graphics) {
    int height = height(heading);
    if (height > 0) {
      heading.draw(graphics, new Rectangle2D.Double(0, top, WIDTH, height));
    }
    return top + height;
  }

  private static void draw(PictureRow row, double top, Graphics2D graphics) {
    double width = (double) WIDTH / row.columns();
    double left = 0;
    for (JFreeChart panel : row.panels()) {
      panel.draw(graphics, new Rectangle2D.Double(left, top, width, row.height()));
      left += width;
    }
  }
}
