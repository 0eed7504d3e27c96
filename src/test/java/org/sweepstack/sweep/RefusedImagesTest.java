package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.TrialStatus;

/** Convolutions and images that do not fit are refused before any training, with their shapes. */
class RefusedImagesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dataset: moons;convolution: [none, 8c3-mp2] | 3:16: convolution: 8c3-mp2 needs images, and"
            + " the data are points of 2 numbers; use dataset digits, idx, noise_images, or csv"
            + " with image",
        "dataset: digits;convolution: [none, 8c9p0] | 3:16: convolution: 8c9p0: 8c9p0 over 1x8x8:"
            + " the kernel of 9x9 is larger than its padded input of 8x8",
        "dataset: digits;convolution: 4c3-mp2-mp5 | 3:16: convolution: 4c3-mp2-mp5: mp5 over 4x4x4:"
            + " a pool of 5x5 leaves nothing",
        "dataset: noise_images;convolution: {channels: 4, kernel: 3, blocks: [1, 5]} | 3:16:"
            + " convolution: 4c3-mp2-8c3-mp2-16c3-mp2-32c3-mp2-64c3-mp2: mp2 over 64x1x1: a pool of"
            + " 2x2 leaves nothing",
        "dataset: digits;train_points: [100, 2000] | 3:17: train_points: expected at most 1438, as"
            + " many as digits has for that, got 2000",
        "dataset: noise_images;image: none | 3:10: image: expected a shape such as 3x28x28 with"
            + " dataset noise_images, got none (use exclude to drop the combination)"
      })
  void areToldInALine(String grid, String problem) {
    String yaml = "grid:\n  " + grid.replace(";", "\n  ") + "\n";
    SweepLab lab = new SweepLab(folder).with(yaml);

    assertThatThrownBy(() -> Plan.of(lab.request()))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refused ->
                assertThat(refused.lines())
                    .extracting(line -> line.replace(folder + "/", ""))
                    .containsExactly("lab.yaml:" + problem));
  }

  @Test
  void digitsAreLearnedByADenseNetwork() {
    SweepLab lab =
        new SweepLab(folder)
            .with(
                """
                grid:
                  dataset: digits
                  hidden: 32
                  activation: relu
                  loss: cross_entropy
                  optimizer: adam
                  learning_rate: 0.01
                  batch_size: 50
                  epochs: 10
                objective: {maximize: test_accuracy}
                """);
    RunOutcome outcome = lab.run();

    assertThat(outcome.count(TrialStatus.COMPLETED)).isEqualTo(1);
    String row = lab.file("trials.csv").lines().skip(1).findFirst().orElseThrow();
    // scikit-learn's MLPClassifier of the same setting has 0.95 to 0.975.
    assertThat(row).containsPattern("completed,.*,0\\.9[0-9]+,10,");
  }
}
