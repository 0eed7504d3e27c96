package org.sweepstack.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sweepstack.data.Datasets;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Boundary;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.LossKind;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.OptimizerKind;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Sha256;
import org.sweepstack.trial.Toggle;
import org.sweepstack.trial.TrialArtefacts;

class PlaneTest {
  private static final Configuration MOONS =
      Configuration.defaults()
          .with(Parameters.DATASET, DatasetKind.MOONS)
          .with(Parameters.STANDARDIZE, Toggle.TRUE)
          .with(Parameters.OPTIMIZER, OptimizerKind.ADAM)
          .with(Parameters.EPOCHS, 50);

  @TempDir private Path folder;

  private static TrialArtefacts train(Configuration trial) {
    Set<Artefact> save = EnumSet.of(Artefact.BOUNDARY, Artefact.ARRAYS);
    return StackRecorder.train(new Training(new Datasets()), List.of(trial), save)
        .get(0)
        .artefacts();
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatTheTrainedNetworkSaysOfEveryPoint(Precision precision) {
    TrialArtefacts artefacts =
        train(
            MOONS
                .with(Parameters.PRECISION, precision)
                .with(Parameters.LOSS, LossKind.CROSS_ENTROPY));
    Boundary boundary = artefacts.boundary().orElseThrow();
    int points = boundary.x1().length * boundary.x2().length;
    assertThat(boundary.outputs()).isEqualTo(2);
    assertThat(boundary.values()).hasSize(2 * points);
    assertThat(boundary.predicted()).hasSize(points).contains(0, 1);
    for (int point = 0; point < points; point += 41) {
      double x1 = boundary.x1()[point % boundary.x1().length];
      double x2 = boundary.x2()[point / boundary.x1().length];
      double[] expected = softmax(byHand(artefacts.arrays(), x1, x2));
      // Some roundings of a float, along three layers.
      assertThat(boundary.values()[point]).isCloseTo(expected[0], within(1e-5));
      assertThat(boundary.values()[points + point]).isCloseTo(expected[1], within(1e-5));
      assertThat(boundary.predicted()[point])
          .isEqualTo(boundary.values()[point] >= boundary.values()[points + point] ? 0 : 1);
    }
  }

  /** Returns the sums of the last layer. */
  private static double[] byHand(List<NamedArray> arrays, double... inputs) {
    double[] layer = inputs;
    for (int index = 0; index < 3; index++) {
      double[] weights = array(arrays, "final." + index + ".weight").values();
      double[] sums = array(arrays, "final." + index + ".bias").values().clone();
      for (int output = 0; output < sums.length; output++) {
        for (int input = 0; input < layer.length; input++) {
          double value = index == 0 ? layer[input] : 1 / (1 + Math.exp(-layer[input]));
          sums[output] += weights[output * layer.length + input] * value;
        }
      }
      layer = sums;
    }
    return layer;
  }

  private static NamedArray array(List<NamedArray> arrays, String name) {
    return arrays.stream().filter(array -> array.name().equals(name)).findFirst().orElseThrow();
  }

  private static double[] softmax(double[] sums) {
    double share = 1 / (1 + Math.exp(sums[1] - sums[0]));
    return new double[] {share, 1 - share};
  }

  @Test
  void reachesSomewhatBeyondAllSamples() {
    TrialArtefacts artefacts = train(MOONS);
    Boundary boundary = artefacts.boundary().orElseThrow();
    double[] train = array(artefacts.arrays(), "train_x").values();
    double[] test = array(artefacts.arrays(), "test_x").values();
    for (int input = 0; input < 2; input++) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (double[] samples : List.of(train, test)) {
        for (int sample = input; sample < samples.length; sample += 2) {
          least = Math.min(least, samples[sample]);
          most = Math.max(most, samples[sample]);
        }
      }
      double[] side = input == 0 ? boundary.x1() : boundary.x2();
      assertThat(side[0]).isCloseTo(least - 0.1 * (most - least), within(1e-6));
      assertThat(side[side.length - 1]).isCloseTo(most + 0.1 * (most - least), within(1e-6));
    }
  }

  @Test
  void hasTheSameBitsWhateverElseIsKeptAndTrained() {
    List<Configuration> trials =
        List.of(MOONS, MOONS.with(Parameters.SEED, 2L), MOONS.with(Parameters.LEARNING_RATE, 1e38));
    List<StackRecorder.Trained> stacked =
        StackRecorder.train(new Training(new Datasets()), trials, EnumSet.of(Artefact.BOUNDARY));
    for (int trial = 0; trial < 2; trial++) {
      Boundary alone = train(trials.get(trial)).boundary().orElseThrow();
      Boundary together = stacked.get(trial).artefacts().boundary().orElseThrow();
      assertThat(together.values()).isEqualTo(alone.values());
      assertThat(together.predicted()).isEqualTo(alone.predicted());
    }
    assertThat(stacked.get(2).artefacts().boundary()).as("of a diverged trial").isEmpty();
  }

  @Test
  void isThereOnlyForTwoInputs() throws IOException {
    assertThat(boundaryOf("class,a,b,c\n0,1,2,3\n1,4,5,6\n0,7,8,1\n")).isEmpty();
    assertThat(boundaryOf("class,a\n0,1\n1,4\n0,7\n")).isEmpty();
    assertThat(boundaryOf("class,a,b\n0,1,2\n1,4,5\n2,7,8\n").orElseThrow())
        .satisfies(
            boundary -> {
              assertThat(boundary.inputs()).containsExactly("a", "b");
              assertThat(boundary.outputs()).isEqualTo(3);
            });
  }

  private Optional<Boundary> boundaryOf(String csv) throws IOException {
    Path file = Files.writeString(folder.resolve("data.csv"), csv);
    MessageDigest digest = Sha256.digest();
    digest.update(csv.getBytes(StandardCharsets.UTF_8));
    DataFile data = new DataFile("data.csv", file.toString(), Sha256.hex(digest));
    return train(
            Configuration.defaults()
                .with(Parameters.DATASET, DatasetKind.CSV)
                .with(Parameters.DATA_FILE, data)
                .with(Parameters.TARGET, "class")
                .with(Parameters.EPOCHS, 2))
        .boundary();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, -0.1, 1.1",
    "3, 3, 0, 6",
    "0, 0, -1, 1",
    "-1.7e308, 1.7e308, -1.7976931348623157e308, 1.7976931348623157e308",
    "1e-300, 3e-300, 0.8e-300, 3.2e-300"
  })
  void spansWhateverRangeThereIs(double least, double most, double from, double to) {
    double[] numbers = Plane.evenly(least, most);
    assertThat(numbers).hasSize(60);
    assertThat(numbers[0]).isCloseTo(from, within(Math.abs(from) * 1e-12));
    assertThat(numbers[59]).isCloseTo(to, within(Math.abs(to) * 1e-12));
    assertThat(Arrays.stream(numbers).allMatch(Double::isFinite)).isTrue();
    assertThat(numbers).isSorted().doesNotHaveDuplicates();
  }
}
