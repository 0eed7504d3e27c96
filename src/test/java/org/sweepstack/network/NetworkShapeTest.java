package org.sweepstack.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sweepstack.trial.Convolution;
import org.sweepstack.trial.ImageShape;

class NetworkShapeTest {

  @Test
  void describesEveryLayerWithItsSize() {
    assertThat(NetworkShape.of(2, List.of(4, 3), 1, true).describe())
        .isEqualTo("2 inputs -> 4 -> 3 -> 1 outputs");
    ShapeBuilder images = ShapeBuilder.ofImages(new ImageShape(1, 8, 8), true);
    Convolution.parse("8c3s2-mp2").orElseThrow().blocks().forEach(images::block);
    assertThat(images.dense(32).dropout(0.5).dense(10).build().describe())
        .isEqualTo(
            "1x8x8 inputs -> 8c3s2 8x4x4 -> mp2 8x2x2 -> 32 -> dropout 0.5 32 -> 10 outputs");
  }
}
