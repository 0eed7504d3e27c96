package org.sweepstack.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Toggle;

/** Images of other kinds than MNIST's files. */
class ImagesTest {
  private static final Configuration DIGITS =
      Configuration.defaults().with(Parameters.DATASET, DatasetKind.DIGITS);
  private static final Configuration NOISE =
      Configuration.defaults().with(Parameters.DATASET, DatasetKind.NOISE_IMAGES);

  @TempDir Path path;

  private final Datasets datasets = new Datasets();

  /** {@code scripts/reference/digits.py} made the numbers. */
  @Test
  void hasTheDigitsOfScikitLearn() throws IOException {
    List<String> expected =
        Files.readAllLines(Path.of("src", "test", "resources", "data", "sklearn_digits.csv"));
    Samples digits = Digits.read();
    List<String> rows = new ArrayList<>(List.of("class,sum,weighted_sum"));
    for (int image = 0; image < digits.count(); image++) {
      int sum = 0;
      int weighted = 0;
      for (int pixel = 0; pixel < 64; pixel++) {
        int value = (int) (digits.feature(image, pixel) * 16);
        sum += value;
        weighted += value * (pixel + 1);
      }
      rows.add(digits.classOf(image) + "," + sum + "," + weighted);
    }

    assertThat(rows).isEqualTo(expected);
  }

  @Test
  void partsTheDigitsAtRandomAndTakesAsManyAsIsSaid() {
    Dataset all = datasets.of(DIGITS);
    Dataset part =
        datasets.of(DIGITS.with(Parameters.TRAIN_POINTS, 100).with(Parameters.TEST_POINTS, 7));

    assertThat(all.train().count() + all.test().count()).isEqualTo(1797);
    assertThat(all.test().count()).isEqualTo(359);
    assertThat(all.image()).contains(new ImageShape(1, 8, 8));
    assertThat(part.train().count()).isEqualTo(100);
    assertThat(numbers(part.train(), 99)).isEqualTo(numbers(all.train(), 99));
    assertThat(numbers(part.test(), 6)).isEqualTo(numbers(all.test(), 6));
    assertThat(numbers(datasets.of(DIGITS.with(Parameters.DATA_SEED, 2L)).train(), 0))
        .isNotEqualTo(numbers(all.train(), 0));
  }

  @Test
  void refusesMoreDigitsThanThereAre() {
    assertThatThrownBy(() -> datasets.of(DIGITS.with(Parameters.TEST_POINTS, 360)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("test_points: expected at most 359, as many as digits has for that, got 360");
  }

  @Test
  void standardizesNoImages() {
    Configuration standardized = DIGITS.with(Parameters.STANDARDIZE, Toggle.TRUE);

    assertThat(standardized).isEqualTo(DIGITS);
    assertThat(datasets.of(standardized).train().feature(0, 0)).isZero();
  }

  @Test
  void drawsNormalNumbersForNoise() {
    Dataset noise = datasets.of(NOISE.with(Parameters.TRAIN_POINTS, 20));

    assertThat(noise.image()).contains(new ImageShape(3, 28, 28));
    assertThat(noise.test().count()).isEqualTo(10);
    assertThat(IntStream.range(0, 20).map(noise.train()::classOf).sorted())
        .containsExactly(0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9);
    double sum = 0;
    double squares = 0;
    for (int image = 0; image < 20; image++) {
      for (double number : numbers(noise.train(), image)) {
        sum += number;
        squares += number * number;
      }
    }
    // 47040 numbers: five standard errors of a mean are 0.023, and of a mean square 0.033.
    assertThat(sum / 47040).isBetween(-0.023, 0.023);
    assertThat(squares / 47040).isBetween(0.967, 1.033);
  }

  @Test
  void drawsNoiseOfTheShapeThatIsSaid() {
    Configuration small = NOISE.with(Parameters.IMAGE, Optional.of(new ImageShape(2, 4, 5)));

    assertThat(datasets.of(small).train().features()).isEqualTo(40);
    assertThat(datasets.of(small).train().count()).isEqualTo(10);
  }

  @Test
  void readsImagesOfACsvFileAsBytes() {
    Dataset images = datasets.of(csv("a,y,b,c,d\n0,x,51,102,255\n7,z,0,0,0\n9,x,1,2,3\n", "1x2x2"));

    assertThat(images.image()).contains(new ImageShape(1, 2, 2));
    assertThat(images.featureNames()).containsExactly("a", "b", "c", "d");
    assertThat(images.train().areBytes()).isTrue();
    List<double[]> all = new ArrayList<>();
    for (Samples samples : List.of(images.train(), images.test())) {
      IntStream.range(0, samples.count()).forEach(image -> all.add(numbers(samples, image)));
    }
    assertThat(all).contains(new double[] {0, 0.2, 0.4, 1}, new double[] {7 / 255.0, 0, 0, 0});
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "a,y,b;1,x,256;2,z,3 | 1x1x2 | :2: 'b': expected a pixel, a whole number from 0 to 255, got"
            + " '256'",
        "a,y,b;1,x,0.5;2,z,3 | 1x1x2 | :2: 'b': expected a pixel, a whole number from 0 to 255, got"
            + " '0.5'",
        "a,y,b;-1,x,2;2,z,3 | 1x1x2 | :2: 'a': expected a pixel, a whole number from 0 to 255, got"
            + " '-1'",
        "a,y,b;1,x,2;2,z,3 | 1x28x28 | :1: image: expected a shape of 2 pixels, as there are"
            + " columns to learn from, got 1x28x28 of 784"
      })
  void refusesWhatIsNoImageInALine(String rows, String shape, String problem) {
    Configuration broken = csv(rows.replace(';', '\n') + "\n", shape);

    assertThatThrownBy(() -> datasets.of(broken))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(CsvFolder.NAME + problem);
  }

  /** Whether or not somebody wrote it down beside a file of any numbers, it was not meant. */
  @Test
  void keepsTheIdsOfTrialsOnFilesThatAreNoImages() {
    Configuration table = CsvFolder.configuration(DataFile.named("data.csv"));

    assertThat(table.with(Parameters.TRAIN_POINTS, 50).with(Parameters.TEST_POINTS, 20).id())
        .isEqualTo(table.id());
    assertThat(table.with(Parameters.IMAGE, Optional.empty()).id()).isEqualTo(table.id());
    assertThat(table.with(Parameters.DROPOUT, 0.0).id()).isEqualTo(table.id());
  }

  private Configuration csv(String text, String shape) {
    return CsvFolder.configuration(new CsvFolder(path).write(text))
        .with(Parameters.IMAGE, ImageShape.parse(shape));
  }

  private static double[] numbers(Samples samples, int sample) {
    return IntStream.range(0, samples.features())
        .mapToDouble(feature -> samples.feature(sample, feature))
        .toArray();
  }
}
