package org.sweepstack.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.sweepstack.trial.Boundary;
import org.sweepstack.trial.Decision;

/**
 * The regions of the plane in which a network decides for each class, in the class's color: the
 * darker, the clearer the decision. Between the points of the grid, outputs are interpolated
 * linearly.
 */
final class RegionImage {
  private static final int PIXELS_PER_CELL = 8;

  private final Boundary boundary;
  private final int classes;
  private final int columns;
  private final int rows;

  /**
   * Draws a boundary.
   *
   * @param classes how many classes there are
   */
  RegionImage(Boundary boundary, int classes) {
    this.boundary = boundary;
    this.classes = Math.max(classes, Math.max(2, boundary.outputs()));
    columns = boundary.x1().length;
    rows = boundary.x2().length;
  }

  /** Returns the image, of which a pixel in each corner is a corner of the grid. */
  BufferedImage image() {
    int width = (columns - 1) * PIXELS_PER_CELL + 1;
    int height = (rows - 1) * PIXELS_PER_CELL + 1;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    double[] outputs = new double[boundary.outputs()];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        interpolate(x, y, outputs);
        // The first row of an image is the upper one.
        image.setRGB(x, height - 1 - y, color(outputs).getRGB());
      }
    }
    return image;
  }

  private void interpolate(int x, int y, double[] outputs) {
    int column = Math.min(x / PIXELS_PER_CELL, columns - 2);
    int row = Math.min(y / PIXELS_PER_CELL, rows - 2);
    double right = (double) x / PIXELS_PER_CELL - column;
    double up = (double) y / PIXELS_PER_CELL - row;
    for (int output = 0; output < outputs.length; output++) {
      outputs[output] =
          between(
              between(at(output, column, row), at(output, column + 1, row), right),
              between(at(output, column, row + 1), at(output, column + 1, row + 1), right),
              up);
    }
  }

  private double at(int output, int column, int row) {
    return boundary.values()[(output * rows + row) * columns + column];
  }

  private static double between(double from, double to, double share) {
    return share == 0 ? from : share == 1 ? to : from * (1 - share) + to * share;
  }

  private Color color(double[] outputs) {
    return PictureColors.tint(
        PictureColors.of(Decision.classOf(outputs, 1, 0), classes),
        Decision.shade(Decision.margin(outputs, 1, 0)));
  }
}
