package org.sweepstack.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConvolutionTest {
  private static final ImageShape GREY = new ImageShape(1, 28, 28);

  @Test
  void readsKernelsAndPoolsFromTheInputOn() {
    assertThat(Convolution.parse("8c3-mp2-16c5s2p0-ap3").orElseThrow().blocks())
        .containsExactly(
            new Kernel(8, 3, 1, 1),
            new Pool(PoolKind.MAX, 2),
            new Kernel(16, 5, 2, 0),
            new Pool(PoolKind.AVERAGE, 3));
    assertThat(Convolution.parse("none")).contains(Convolution.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "8c3-mp2-16c3-mp2, 8c3-mp2-16c3-mp2",
    "8c3s1p1, 8c3",
    "6c5p2-mp2-16c5p0-mp2, 6c5-mp2-16c5p0-mp2",
    "4c2p0, 4c2p0",
    "4c2p1, 4c2p1",
    "1c1, 1c1",
    "008c03-mp02, 8c3-mp2",
    "8c3s2, 8c3s2",
    "9999c99s99p98, 9999c99s99p98",
    "none, none"
  })
  void writesTheShortestTextThatReadsBackTheSame(String text, String written) {
    Convolution convolution = Convolution.parse(text).orElseThrow();

    assertThat(convolution).hasToString(written);
    assertThat(Convolution.parse(written)).contains(convolution);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "8",
        "8c",
        "c3",
        "8c0",
        "0c3",
        "8c3-",
        "-8c3",
        "8c3--mp2",
        "mp1",
        "mp0",
        "mp",
        "mp100",
        "xp2",
        "8C3",
        "8c3p1s1",
        "8c3s0",
        "8c3p3",
        "8c2",
        "4c4s2",
        "10000c3",
        "8c100",
        "8 c3",
        "None",
        "8c3-none"
      })
  void refusesWhatIsNoConvolution(String text) {
    assertThat(Convolution.parse(text)).isEmpty();
  }

  @Test
  void refusesMoreThanAHundredBlocks() {
    assertThat(Convolution.parse("1c1" + "-1c1".repeat(99))).isPresent();
    assertThat(Convolution.parse("1c1" + "-1c1".repeat(100))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8c3-4c2 | ': a kernel of even size needs its padding, such as 4c2p0'",
        "8c3p3 | ': the padding of 8c3p3 has to be smaller than its kernel'",
        "8x3 | ''"
      })
  void saysWhatIsWrongWithABlockThatLooksRight(String text, String objection) {
    assertThat(Parameters.CONVOLUTION.type().objection(text)).isEqualTo(objection);
  }

  /** The shapes are PyTorch's of Conv2d with the same padding, and MaxPool2d. */
  @ParameterizedTest
  @CsvSource({
    "8c3-mp2-16c3-mp2, 28, 8x28x28 8x14x14 16x14x14 16x7x7",
    "6c5-mp2-16c5p0-mp2, 28, 6x28x28 6x14x14 16x10x10 16x5x5",
    "4c3s2-mp2, 9, 4x5x5 4x2x2",
    "4c2p0-ap3, 8, 4x7x7 4x2x2",
    "3c5s3p1, 11, 3x3x3",
    "2c3p2, 1, 2x3x3"
  })
  void knowsWhatEachBlockLeaves(String text, int side, String shapes) {
    Convolution convolution = Convolution.parse(text).orElseThrow();
    ImageShape image = new ImageShape(2, side, side);

    assertThat(convolution.misfit(image)).isEmpty();
    assertThat(convolution.shapes(image).stream().map(ImageShape::toString))
        .containsExactly(shapes.split(" "));
  }

  @Test
  void keepsRowsAndColumnsApart() {
    assertThat(Convolution.parse("2c3-mp2").orElseThrow().shapes(new ImageShape(3, 5, 8)))
        .containsExactly(new ImageShape(2, 5, 8), new ImageShape(2, 2, 4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mp2-mp2-mp2-mp2-mp2 | mp2 over 1x1x1: a pool of 2x2 leaves nothing",
        "mp9-4c5p0 | 4c5p0 over 1x3x3: the kernel of 5x5 is larger than its padded input of 3x3",
        "mp28-4c9p3 | 4c9p3 over 1x1x1: the kernel of 9x9 is larger than its padded input of 7x7",
      })
  void saysWithTheShapesWhyBlocksCannotFollow(String text, String reason) {
    Convolution convolution = Convolution.parse(text).orElseThrow();

    assertThat(convolution.misfit(GREY)).contains(reason);
    assertThatThrownBy(() -> convolution.shapes(GREY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(reason);
  }

  @Test
  void tellsWhatItsKernelsHaveInCommon() {
    Convolution convolution = Convolution.parse("8c3-mp2-16c3").orElseThrow();

    assertThat(convolution.firstChannels()).hasValue(8);
    assertThat(convolution.commonKernel()).hasValue(3);
    assertThat(convolution.kernels()).hasSize(2);
    assertThat(Convolution.parse("8c3-16c5").orElseThrow().commonKernel()).isEmpty();
    assertThat(Convolution.NONE.firstChannels()).isEmpty();
    assertThat(Convolution.NONE.shapes(GREY)).isEqualTo(List.of());
  }

  @Test
  void readsShapesOfImages() {
    assertThat(ImageShape.parse("3x028x32")).contains(new ImageShape(3, 28, 32));
    for (String text : List.of("", "28x28", "0x28x28", "1x28x28x1", "1x28x99999", "-1x2x2")) {
      assertThat(ImageShape.parse(text)).as(text).isEmpty();
    }
  }
}
