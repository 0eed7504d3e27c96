package org.sweepstack.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MistakenImagesTest {
  private static final ImageShape SHAPE = new ImageShape(1, 1, 3);

  private static MistakenImages of(double[] outputs, int[] truth) {
    int[] predicted =
        IntStream.range(0, truth.length)
            .map(sample -> Decision.classOf(outputs, truth.length, sample))
            .toArray();
    return MistakenImages.of(
        SHAPE, outputs, truth, predicted, (sample, pixel) -> 10 * sample + pixel);
  }

  @Test
  void takesThoseWhoseWrongOutputIsMostAboveTheTrueOne() {
    double[] outputs = {
      0.9, 0.2, 0.5, 0.5, //
      0.1, 0.7, 0.2, 0.1, //
      0.0, 0.1, 0.3, 0.3
    };
    assertThat(of(outputs, new int[] {0, 0, 2, 1}).samples()).containsExactly(1, 3, 2);
  }

  @Test
  void ranksASingleOutputByItsDistanceFromTheThreshold() {
    assertThat(of(new double[] {0.6, 0.1, 0.9, 0.4}, new int[] {0, 1, 0, 0}).samples())
        .containsExactly(1, 2, 0);
  }

  @Test
  void keepsTheFirstOfEqualOnesAndNoMoreThanAreLookedAt() {
    int count = 2 * MistakenImages.MOST;
    MistakenImages mistaken =
        of(new double[count], IntStream.range(0, count).map(i -> 1).toArray());
    assertThat(mistaken.samples())
        .containsExactly(IntStream.range(0, MistakenImages.MOST).toArray());
    assertThat(mistaken.pixels()).hasSize(MistakenImages.MOST * SHAPE.size());
  }

  @Test
  void keepsNoneWhereAllAreRight() {
    assertThat(of(new double[] {0.1, 0.9}, new int[] {0, 1}).samples()).isEmpty();
  }

  @Test
  void drawsEachImageFromItsSmallestNumberToItsLargest() {
    MistakenImages mistaken = of(new double[] {0.9, 0.8}, new int[] {0, 0});
    for (int place = 0; place < 2; place++) {
      assertThat(mistaken.level(place, 0, 0, 0)).isZero();
      assertThat(mistaken.level(place, 0, 0, 1)).isEqualTo(128);
      assertThat(mistaken.level(place, 0, 0, 2)).isEqualTo(255);
    }
  }

  @Test
  void drawsAnImageOfEqualNumbersAsBlack() {
    MistakenImages mistaken =
        MistakenImages.of(
            SHAPE, new double[] {0.9}, new int[] {0}, new int[] {1}, (sample, pixel) -> 0.5);
    assertThat(mistaken.pixels()).containsExactly(0, 0, 0);
  }

  @Test
  void refusesPixelsThatAreNotThoseOfItsImages() {
    assertThatThrownBy(() -> new MistakenImages(SHAPE, new int[] {1}, new byte[2]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
