package org.sweepstack.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Resample;
import org.sweepstack.trial.Toggle;

class DatasetsTest {
  private static final Configuration LINEAR = Configuration.defaults();
  private static final Configuration XOR = LINEAR.with(Parameters.DATASET, DatasetKind.XOR);

  @TempDir Path path;

  private final Datasets datasets = new Datasets();

  @Test
  void labelsLinearPointsByTheDiagonal() {
    Dataset linear = datasets.of(LINEAR.with(Parameters.TRAIN_POINTS, 1000));
    int ones = 0;
    for (int sample = 0; sample < 1000; sample++) {
      double x1 = linear.train().feature(sample, 0);
      double x2 = linear.train().feature(sample, 1);
      assertThat(x1).isBetween(0.0, 1.0);
      assertThat(x2).isBetween(0.0, 1.0);
      assertThat(linear.train().classOf(sample)).isEqualTo(x1 <= x2 ? 1 : 0);
      ones += linear.train().classOf(sample);
    }
    // 500 expected; five standard deviations of a fair coin are 79
    assertThat(ones).isBetween(421, 579);
  }

  @Test
  void drawsOtherPointsForTestingThanForTraining() {
    Dataset linear = datasets.of(LINEAR);
    assertThat(linear.test().count()).isEqualTo(100);
    assertThat(linear.test().feature(0, 0)).isNotEqualTo(linear.train().feature(0, 0));
  }

  @ParameterizedTest
  @CsvSource({"11, 21", "2, 4", "10, 20", "3, 5"})
  void crossesTheDiagonalsOfXor(int side, int points) {
    Dataset xor = datasets.of(XOR.with(Parameters.TRAIN_POINTS, side));
    assertThat(xor.train().count()).isEqualTo(points);
    for (int sample = 0; sample < points; sample++) {
      double x1 = xor.train().feature(sample, 0);
      double x2 = xor.train().feature(sample, 1);
      assertThat(x2).isEqualTo(xor.train().classOf(sample) == 0 ? x1 : 1 - x1);
    }
    assertThat(xor.train().feature(points - 1, 0)).isEqualTo(1);
  }

  @Test
  void putsTheCentreOfXorInClass0() {
    Samples points = datasets.of(XOR).train();
    assertThat(points.feature(10, 0)).isEqualTo(0.5);
    assertThat(points.classOf(10)).isZero();
    assertThat(points.feature(11, 0)).isEqualTo(0.6);
  }

  @Test
  void usesOneSetOfPointsForAllOfXor() {
    Dataset xor = datasets.of(XOR);
    assertThat(xor.validation()).isSameAs(xor.train());
    assertThat(xor.test()).isSameAs(xor.train());
  }

  @ParameterizedTest
  @CsvSource({"100, 0.2, 80", "100, 0.29, 71", "101, 0.2, 81", "2, 0.99, 1", "5, 0, 5"})
  void holdsBackTheLastPartOfTheTrainingPoints(int points, double fraction, int left) {
    Configuration whole = LINEAR.with(Parameters.TRAIN_POINTS, points);
    Dataset split = datasets.of(whole.with(Parameters.VALIDATION_FRACTION, fraction));
    Dataset all = datasets.of(whole);
    assertThat(split.train().count()).isEqualTo(left);
    assertThat(split.validation().count()).isEqualTo(points - left);
    assertThat(split.train().feature(left - 1, 0)).isEqualTo(all.train().feature(left - 1, 0));
    if (left < points) {
      assertThat(split.validation().feature(0, 1)).isEqualTo(all.train().feature(left, 1));
    }
  }

  @Test
  void givesTrialsOnTheSameDataTheSameObject() {
    Dataset first = datasets.of(LINEAR.with(Parameters.SEED, 1L));
    assertThat(datasets.of(LINEAR.with(Parameters.SEED, 2L))).isSameAs(first);
    assertThat(datasets.of(LINEAR.with(Parameters.DATA_SEED, 2L))).isNotSameAs(first);
  }

  @Test
  void namesFeaturesAndClasses() {
    assertThat(datasets.of(LINEAR).featureNames()).containsExactly("x1", "x2");
    assertThat(datasets.of(XOR).classNames()).containsExactly("0", "1");
    Configuration blobs = of(DatasetKind.BLOBS).with(Parameters.CENTERS, 3);
    assertThat(datasets.of(blobs).classNames()).containsExactly("0", "1", "2");
    assertThat(datasets.of(blobs).classes()).isEqualTo(3);
  }

  @Test
  void drawsTrainingAndTestBlobsAroundTheSameCenters() {
    Configuration blobs = of(DatasetKind.BLOBS).with(Parameters.NOISE, 0.0);
    Dataset dataset = datasets.of(blobs.with(Parameters.RESAMPLE, Resample.EPOCH));
    Samples later = datasets.trainingSamples(blobs.with(Parameters.RESAMPLE, Resample.EPOCH), 1);

    assertThat(points(dataset.train())).hasSize(2);
    assertThat(points(dataset.test())).isEqualTo(points(dataset.train()));
    assertThat(points(later)).isEqualTo(points(dataset.train()));
    assertThat(points(datasets.of(blobs.with(Parameters.DATA_SEED, 2L)).train()))
        .isNotEqualTo(points(dataset.train()));
  }

  @ParameterizedTest
  @EnumSource(names = {"LINEAR", "MOONS", "BLOBS", "CIRCLES"})
  void drawsTrainingSamplesAfreshAtEveryEpoch(DatasetKind kind) {
    Configuration fresh =
        of(kind)
            .with(Parameters.RESAMPLE, Resample.EPOCH)
            .with(Parameters.VALIDATION_FRACTION, 0.25);
    Dataset first = datasets.of(fresh);

    assertThat(datasets.trainingSamples(fresh, 0)).isSameAs(first.train());
    assertThat(points(first.train()))
        .isEqualTo(points(datasets.of(fresh.with(Parameters.RESAMPLE, Resample.NEVER)).train()));
    Samples one = datasets.trainingSamples(fresh, 1);
    Samples two = datasets.trainingSamples(fresh, 2);
    assertThat(one.count()).isEqualTo(75).isEqualTo(two.count());
    assertThat(points(one)).doesNotContainAnyElementsOf(points(two));
    assertThat(points(one)).doesNotContainAnyElementsOf(points(first.train()));
    assertThat(points(new Datasets().trainingSamples(fresh, 2))).isEqualTo(points(two));
  }

  @ParameterizedTest
  @EnumSource(
      names = {"CSV", "IDX"},
      mode = EnumSource.Mode.EXCLUDE)
  void keepsTheTrainingSamplesOfTrialsThatDoNotResample(DatasetKind kind) {
    assertThat(datasets.trainingSamples(of(kind), 7)).isSameAs(datasets.of(of(kind)).train());
  }

  @ParameterizedTest
  @EnumSource(names = {"LINEAR", "XOR", "MOONS", "BLOBS", "CIRCLES"})
  void standardizesByTheTrainingSamples(DatasetKind kind) {
    Configuration raw = of(kind).with(Parameters.RESAMPLE, Resample.EPOCH);
    if (kind != DatasetKind.XOR) {
      raw = raw.with(Parameters.VALIDATION_FRACTION, 0.25);
    }
    Configuration standardized = raw.with(Parameters.STANDARDIZE, Toggle.TRUE);
    UnaryOperator<Samples> fit = Standardizer.fittedOn(datasets.of(raw).train());
    Dataset expected = datasets.of(raw);
    Dataset scaled = datasets.of(standardized);

    assertThat(points(scaled.train())).isEqualTo(points(fit.apply(expected.train())));
    assertThat(points(scaled.validation())).isEqualTo(points(fit.apply(expected.validation())));
    assertThat(points(scaled.test())).isEqualTo(points(fit.apply(expected.test())));
    assertThat(points(datasets.trainingSamples(standardized, 3)))
        .isEqualTo(points(fit.apply(datasets.trainingSamples(raw, 3))));
    assertThat(scaled.test() == scaled.train()).isEqualTo(kind == DatasetKind.XOR);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 0.2, 0, 8, 0, 2",
    "10, 0.25, 0, 7, 0, 3",
    "10, 0.24, 0.5, 4, 4, 2",
    "10, 0.01, 0, 9, 0, 1",
    "10, 0.99, 0.9, 1, 0, 9",
    "2, 0.5, 0, 1, 0, 1"
  })
  void splitsTheRowsOfAFile(
      int rows, double test, double validation, int trained, int validated, int tested) {
    Configuration configuration =
        CsvFolder.configuration(new CsvFolder(path).write(csv(rows)))
            .with(Parameters.STANDARDIZE, Toggle.FALSE)
            .with(Parameters.TEST_FRACTION, test)
            .with(Parameters.VALIDATION_FRACTION, validation);
    Dataset dataset = datasets.of(configuration);

    assertThat(dataset.train().count()).isEqualTo(trained);
    assertThat(dataset.validation().count()).isEqualTo(validated);
    assertThat(dataset.test().count()).isEqualTo(tested);
    Set<List<Double>> all = new HashSet<>(points(dataset.train()));
    all.addAll(points(dataset.validation()));
    all.addAll(points(dataset.test()));
    assertThat(all).hasSize(rows);
  }

  @Test
  void splitsAFileByTheDataSeedAndStandardizesIt() {
    Configuration csv = CsvFolder.configuration(new CsvFolder(path).write(csv(100)));
    Configuration raw = csv.with(Parameters.STANDARDIZE, Toggle.FALSE);
    Dataset first = datasets.of(raw);
    Dataset second = datasets.of(raw.with(Parameters.DATA_SEED, 2L));

    assertThat(points(first.test())).isNotEqualTo(points(second.test()));
    assertThat(points(datasets.of(csv).test()))
        .isEqualTo(points(Standardizer.fittedOn(first.train()).apply(first.test())));
    for (int sample = 0; sample < first.train().count(); sample++) {
      int row = (int) first.train().feature(sample, 0);
      assertThat(first.classNames().get(first.train().classOf(sample)))
          .isEqualTo(row % 3 == 0 ? "no" : "yes");
    }
  }

  @Test
  void readsAFileOnceForAllDataSeeds() throws IOException {
    Configuration csv = CsvFolder.configuration(new CsvFolder(path).write(csv(10)));
    datasets.of(csv);
    Files.delete(path.resolve(CsvFolder.NAME));

    assertThat(datasets.of(csv.with(Parameters.DATA_SEED, 2L)).train().count()).isEqualTo(8);
  }

  /** Returns rows of which the only feature is the row's number. */
  private static String csv(int rows) {
    StringBuilder text = new StringBuilder("row,y\n");
    for (int row = 0; row < rows; row++) {
      text.append(row).append(row % 3 == 0 ? ",no\n" : ",yes\n");
    }
    return text.toString();
  }

  private static Configuration of(DatasetKind kind) {
    return LINEAR.with(Parameters.DATASET, kind);
  }

  private static Set<List<Double>> points(Samples samples) {
    Set<List<Double>> points = new HashSet<>();
    for (int sample = 0; sample < samples.count(); sample++) {
      List<Double> point = new ArrayList<>();
      for (int feature = 0; feature < samples.features(); feature++) {
        point.add(samples.feature(sample, feature));
      }
      points.add(point);
    }
    return points;
  }
}
