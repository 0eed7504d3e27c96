package org.sweepstack.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.sweepstack.trial.FirstKernels;
import org.sweepstack.trial.NamedArray;

/**
 * The kernels of the first layer, each before the training and, at its right, after it: white is 0,
 * blue is below and orange above, all on one scale.
 */
final class KernelsPlot {
  private static final Color FRAME = new Color(0xDDDDDD);
  private static final int COLUMNS = 4;
  private static final int ROW_HEIGHT = 100;

  private final FirstKernels kernels;
  private final double largest;

  KernelsPlot(FirstKernels kernels) {
    this.kernels = kernels;
    largest = kernels.largest();
  }

  /** Returns rows of small pictures. */
  List<PictureRow> rows() {
    return ImagePlot.rows(kernels.shown(), ROW_HEIGHT, COLUMNS, this::panel);
  }

  private JFreeChart panel(int kernel) {
    return ImagePlot.panel(name(kernel) + ": before, after", image(kernel));
  }

  private String name(int kernel) {
    String output = "kernel " + (kernel / kernels.inputs() + 1);
    return kernels.inputs() == 1 ? output : output + ", channel " + (kernel % kernels.inputs() + 1);
  }

  /** Returns a kernel before, a gap of a pixel, and the kernel after. */
  BufferedImage image(int kernel) {
    int columns = kernels.columns();
    BufferedImage image =
        new BufferedImage(2 * columns + 3, kernels.rows() + 2, BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < image.getHeight(); row++) {
      for (int column = 0; column < image.getWidth(); column++) {
        image.setRGB(column, row, FRAME.getRGB());
      }
    }
    for (int row = 0; row < kernels.rows(); row++) {
      for (int column = 0; column < columns; column++) {
        int weight = (kernel * kernels.rows() + row) * columns + column;
        image.setRGB(column + 1, row + 1, color(kernels.before(), weight).getRGB());
        image.setRGB(columns + 2 + column, row + 1, color(kernels.after(), weight).getRGB());
      }
    }
    return image;
  }

  private Color color(NamedArray weights, int place) {
    double weight = weights.values()[place];
    double share = largest == 0 || !Double.isFinite(weight) ? 0 : weight / largest;
    return PictureColors.tint(PictureColors.of(share < 0 ? 0 : 1, 2), Math.abs(share));
  }
}
