package org.sweepstack.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sweepstack.data.IdxFiles.TEST_IMAGES;
import static org.sweepstack.data.IdxFiles.TEST_LABELS;
import static org.sweepstack.data.IdxFiles.TRAIN_IMAGES;
import static org.sweepstack.data.IdxFiles.TRAIN_LABELS;
import static org.sweepstack.data.IdxFiles.counted;
import static org.sweepstack.data.IdxFiles.idx;
import static org.sweepstack.data.IdxFiles.packed;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Parameters;

class IdxImagesTest {
  @TempDir Path path;

  private IdxFiles files;

  @BeforeEach
  void writeFiles() {
    files = new IdxFiles(path).writeSmall();
  }

  @Test
  void readsImagesRowByRowFrom0To1InTheOrderOfTheFiles() {
    Dataset images = new Datasets().of(files.configuration());

    assertThat(images.image()).contains(new ImageShape(1, 2, 3));
    assertThat(images.classNames()).containsExactly("1", "2", "7");
    assertThat(images.featureNames()).startsWith("pixel0", "pixel1").hasSize(6);
    assertThat(classes(images.train())).containsExactly(2, 0, 1, 0, 2, 1);
    assertThat(classes(images.test())).containsExactly(1, 0, 2, 2);
    for (int pixel = 0; pixel < 6; pixel++) {
      assertThat(images.train().feature(5, pixel)).isEqualTo((30 + pixel) / 255.0);
      assertThat(images.test().feature(3, pixel)).isEqualTo((118 + pixel) / 255.0);
    }
  }

  @Test
  void readsPixelsAbove127AsTheyAre() {
    files.write(TEST_IMAGES, idx(counted(24, 232), 4, 2, 3));

    Samples test = new Datasets().of(files.configuration()).test();

    assertThat(test.feature(3, 5)).isEqualTo(1.0);
    assertThat(test.areBytes()).isTrue();
  }

  @Test
  void knowsTheSameFilesWhetherTheyArePackedOrNotAndHoweverTheirNamesEnd() {
    DataFile plain = files.file();
    for (String name : new String[] {TRAIN_IMAGES, TEST_LABELS}) {
      files.write(name + ".gz", packed(files.content(name))).delete(name);
    }
    files.write("train-labels.idx1-ubyte", files.content(TRAIN_LABELS)).delete(TRAIN_LABELS);

    assertThat(files.file().hashes()).isEqualTo(plain.hashes());
    assertThat(classes(IdxImages.read(plain, Optional.empty()).test())).containsExactly(1, 0, 2, 2);
  }

  @Test
  void isNamedByAHashThatSha256sumGives() {
    // cd folder; sha256sum train-images-idx3-ubyte train-labels-idx1-ubyte t10k-images-idx3-ubyte
    // t10k-labels-idx1-ubyte | sha256sum
    assertThat(files.file().contentHash())
        .isEqualTo("0b6667e122f6faf9d0bc9ef032e97d2cd1b6c3426e9cff06e90a9e0c46e97527");
  }

  @Test
  void takesChannelsFromAFourthDimensionOrFromTheUser() {
    files.write(TRAIN_IMAGES, idx(counted(36, 0), 3, 2, 2, 3));
    files.write(TRAIN_LABELS, idx(new byte[] {0, 1, 0}, 3));
    files.write(TEST_IMAGES, idx(counted(24, 0), 2, 4, 3));
    files.write(TEST_LABELS, idx(new byte[] {0, 1}, 2));
    Configuration stacked =
        files.configuration().with(Parameters.IMAGE, Optional.of(new ImageShape(2, 2, 3)));

    Dataset images = new Datasets().of(stacked);

    assertThat(images.image()).contains(new ImageShape(2, 2, 3));
    assertThat(images.train().features()).isEqualTo(12);
    assertThat(images.train().count()).isEqualTo(3);
  }

  @Test
  void takesTheFirstImagesOfAFile() {
    Configuration part =
        files
            .configuration()
            .with(Parameters.TRAIN_POINTS, 4)
            .with(Parameters.TEST_POINTS, 1)
            .with(Parameters.VALIDATION_FRACTION, 0.25);

    Dataset images = new Datasets().of(part);

    assertThat(classes(images.train())).containsExactly(2, 0, 1);
    assertThat(classes(images.validation())).containsExactly(0);
    assertThat(classes(images.test())).containsExactly(1);
    assertThatThrownBy(() -> new Datasets().of(part.with(Parameters.TRAIN_POINTS, 7)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("train_points: expected at most 6, as many as images has for that, got 7");
  }

  @Test
  void saysThatAFolderHasChanged() {
    Configuration before = files.configuration();
    files.write(TEST_LABELS, idx(new byte[] {2, 1, 7, 1}, 4));

    assertThatThrownBy(() -> new Datasets().of(before))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            path
                + ": the data file has changed since the sweep was read; restore it, or run the"
                + " sweep file again, which makes new trials");
  }

  static Stream<Arguments> brokenFiles() {
    return Stream.of(
        broken(
            TRAIN_IMAGES,
            bytes -> Arrays.copyOf(bytes, bytes.length - 1),
            "expected 36 bytes for 6 x 2 x 3, got 35; copy it anew"),
        broken(
            TEST_IMAGES,
            bytes -> Arrays.copyOf(bytes, bytes.length + 1),
            "expected 24 bytes for 4 x 2 x 3, got 25; copy it anew"),
        broken(
            TRAIN_IMAGES,
            bytes -> with(bytes, 2, 0x0D),
            "no IDX file of bytes: expected it to begin with 00 00 08 and a number of dimensions,"
                + " got 00 00 0d 03"),
        broken(
            TEST_LABELS,
            bytes -> new byte[0],
            "no IDX file of bytes: expected it to begin with 00 00 08 and a number of dimensions,"
                + " got nothing"),
        broken(
            TEST_LABELS,
            bytes -> new byte[] {'P', 'K'},
            "no IDX file of bytes: expected it to begin with 00 00 08 and a number of dimensions,"
                + " got 50 4b"),
        broken(
            TRAIN_LABELS,
            bytes -> idx(new byte[] {1, 2, 7, 1, 2}, 5),
            "5 labels, and images/train-images-idx3-ubyte has 6 images"),
        broken(
            TEST_LABELS,
            bytes -> idx(counted(8, 0), 4, 2),
            "expected labels of [N], got 2 dimensions"),
        broken(
            TRAIN_IMAGES,
            bytes -> idx(counted(6, 0), 6),
            "expected images of [N, rows, columns] or [N, channels, rows, columns], got 1"
                + " dimensions"),
        broken(
            TEST_IMAGES,
            bytes -> idx(counted(24, 0), 4, 3, 2),
            "images of 1x3x2, and those to train are of 1x2x3"),
        broken(
            TRAIN_IMAGES,
            bytes -> idx(new byte[0], 6, 0, 3),
            "expected sizes of at least 1, got 6 x 0 x 3"),
        broken(
            TRAIN_IMAGES,
            bytes -> idx(counted(36, 0), -6, 2, 3),
            "expected sizes of at least 1, got -6 x 2 x 3"),
        broken(
            TRAIN_IMAGES,
            bytes -> idx(counted(36, 0), 60000, 2000, 3000),
            "60000 x 2000 x 3000 is more than 2^31 bytes; give fewer images"));
  }

  private static Arguments broken(String name, UnaryOperator<byte[]> damage, String problem) {
    return Arguments.of(name, damage, problem);
  }

  private static byte[] with(byte[] bytes, int place, int value) {
    byte[] changed = bytes.clone();
    changed[place] = (byte) value;
    return changed;
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("brokenFiles")
  void refusesABrokenFileInALineThatNamesIt(
      String name, UnaryOperator<byte[]> damage, String problem) {
    files.write(name, damage.apply(files.content(name)));

    assertThatThrownBy(() -> new Datasets().of(files.configuration()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("images/" + name + ": " + problem);
  }

  @Test
  void refusesAShapeOfOtherPixelsThanTheFileHas() {
    Configuration coloured =
        files.configuration().with(Parameters.IMAGE, Optional.of(new ImageShape(3, 2, 3)));

    assertThatThrownBy(() -> new Datasets().of(coloured))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "images/train-images-idx3-ubyte: image: expected a shape of 6 pixels, as its images of"
                + " 1x2x3 have, got 3x2x3 of 18");
  }

  @Test
  void refusesLabelsThatAreAllTheSame() {
    files.write(TRAIN_LABELS, idx(new byte[6], 6)).write(TEST_LABELS, idx(new byte[4], 4));

    assertThatThrownBy(() -> new Datasets().of(files.configuration()))
        .hasMessage(
            "images/train-labels-idx1-ubyte: expected at least 2 different labels, all are 0");
  }

  @Test
  void refusesAFileInPlaceOfTheFolder() {
    DataFile file = new DataFile("images", path.resolve(TRAIN_IMAGES).toString(), "0".repeat(64));

    assertThatThrownBy(() -> IdxImages.read(file, Optional.empty()))
        .hasMessage("images: a file, expected the folder with the four files of images and labels");
  }

  private static int[] classes(Samples samples) {
    return IntStream.range(0, samples.count()).map(samples::classOf).toArray();
  }
}
