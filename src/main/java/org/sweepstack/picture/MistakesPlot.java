package org.sweepstack.picture;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.MistakenImages;
import org.sweepstack.trial.Predictions;

/** The images that a trial is most wrong about, the worst first. */
final class MistakesPlot {
  /** Images of three channels are red, green and blue; of others the first channel is seen. */
  private static final int COLORS = 3;

  private static final int COLUMNS = 6;
  private static final int ROW_HEIGHT = 136;

  private final Predictions predictions;
  private final MistakenImages images;

  MistakesPlot(Predictions predictions, MistakenImages images) {
    this.predictions = predictions;
    this.images = images;
  }

  /** Returns rows of small pictures; none without a mistake. */
  List<PictureRow> rows() {
    List<PictureRow> rows =
        new ArrayList<>(ImagePlot.rows(images.samples().length, ROW_HEIGHT, COLUMNS, this::panel));
    if (!rows.isEmpty()) {
      rows.set(0, rows.get(0).under("the worst mistakes: the true class as the predicted one"));
    }
    return rows;
  }

  private JFreeChart panel(int place) {
    return ImagePlot.panel(caption(place), image(place));
  }

  /** Returns such as {@code 4 as 9}: the truth and what it was taken for. */
  private String caption(int place) {
    int sample = images.samples()[place];
    return PictureText.label(predictions.classNames().get(predictions.truth()[sample]))
        + " as "
        + PictureText.label(predictions.classNames().get(predictions.predicted()[sample]));
  }

  /** Returns the image of a mistake, pixel by pixel. */
  BufferedImage image(int place) {
    ImageShape shape = images.shape();
    boolean isColored = shape.channels() == COLORS;
    BufferedImage image =
        new BufferedImage(shape.columns(), shape.rows(), BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < shape.rows(); row++) {
      for (int column = 0; column < shape.columns(); column++) {
        int rgb = 0;
        for (int color = 0; color < COLORS; color++) {
          rgb = rgb << Byte.SIZE | images.level(place, isColored ? color : 0, row, column);
        }
        image.setRGB(column, row, rgb);
      }
    }
    return image;
  }
}
