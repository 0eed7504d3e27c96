package org.sweepstack.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sweepstack.trial.Boundary;

class RegionImageTest {

  private static Color at(BufferedImage image, int x, int y) {
    return new Color(image.getRGB(x, y));
  }

  private static boolean isOf(int ofClass, Color shade, int classes) {
    for (double strength = 0.1; strength < 0.6; strength += 0.005) {
      Color tint = PictureColors.tint(PictureColors.of(ofClass, classes), strength);
      if (Math.abs(tint.getRed() - shade.getRed()) < 3
          && Math.abs(tint.getGreen() - shade.getGreen()) < 3
          && Math.abs(tint.getBlue() - shade.getBlue()) < 3) {
        return true;
      }
    }
    return false;
  }

  @Test
  void hasTheUpperRowOfTheGridAtItsTop() {
    BufferedImage image = new RegionImage(DrawnTrials.boundary(0, 0, 1, 0), 2).image();
    int last = image.getWidth() - 1;
    assertThat(isOf(1, at(image, 0, 0), 2)).as("upper left").isTrue();
    assertThat(isOf(0, at(image, last, 0), 2)).as("upper right").isTrue();
    assertThat(isOf(0, at(image, 0, last), 2)).as("lower left").isTrue();
  }

  @Test
  void changesColorWhereOneOutputPassesTheThreshold() {
    BufferedImage image = new RegionImage(DrawnTrials.boundary(0, 1, 0, 1), 2).image();
    int last = image.getWidth() - 1;
    for (int x = 0; x <= last; x++) {
      assertThat(isOf(2 * x >= last ? 1 : 0, at(image, x, 3), 2)).as("column " + x).isTrue();
    }
  }

  @Test
  void showsTheClassOfTheLargestOutputAsItIsPredicted() {
    double[] values = {0.9, 0.2, 0.3, 0.4, 0.1, 0.7, 0.3, 0.3, 0.5, 0.1, 0.4, 0.4};
    int[] predicted = {0, 1, 2, 0};
    Boundary boundary =
        new Boundary(
            List.of("x1", "x2"), new double[] {0, 1}, new double[] {0, 1}, 3, values, predicted);
    BufferedImage image = new RegionImage(boundary, 3).image();
    int last = image.getWidth() - 1;
    for (int point = 0; point < 4; point++) {
      Color color = at(image, point % 2 * last, last - point / 2 * last);
      assertThat(isOf(predicted[point], color, 3)).as("point " + point).isTrue();
    }
  }

  @Test
  void leavesWhiteWhatIsNoNumber() {
    BufferedImage image =
        new RegionImage(DrawnTrials.boundary(Double.NaN, 1, Double.NaN, 1), 2).image();
    assertThat(at(image, 0, 0)).isEqualTo(Color.WHITE);
  }

  @Test
  void shadesOutputsBeyondTheirTargetsAsTheClearest() {
    BufferedImage image = new RegionImage(DrawnTrials.boundary(-1e30, 1e30, 0, 1), 2).image();
    int last = image.getWidth() - 1;
    assertThat(at(image, 0, last)).isEqualTo(at(image, 0, 0));
    assertThat(at(image, last, last)).isEqualTo(at(image, last, 0));
  }
}
