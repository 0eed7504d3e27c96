package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is allowed but hardly meant is said by plan and run, once a kind and with its place. */
class HardlyMeantTest {
  @TempDir private Path folder;

  static Stream<Arguments> sweeps() {
    return Stream.of(
        Arguments.of("grid: {batch_size: 8, validation_fraction: 0.2}\n", List.of()),
        Arguments.of("grid: {batch_size: [full, 100]}\n", List.of()),
        Arguments.of(
            "grid: {validation_fraction: 0.2}\nobjective: {maximize: validation_loss}\n",
            List.of(
                "lab.yaml:2:12: objective: maximize validation_loss ranks the worst trial first; is"
                    + " minimize meant?")),
        Arguments.of(
            "grid: {seed: [1, 2]}\nobjective: {minimize: test_accuracy}\n",
            List.of(
                "lab.yaml:2:12: objective: minimize test_accuracy ranks the worst trial first; is"
                    + " maximize meant?")),
        Arguments.of(
            "grid: {seed: [1, 2]}\nobjective: {maximize: train_loss}\n",
            List.of(
                "lab.yaml:2:12: objective: maximize train_loss ranks the worst trial first; is"
                    + " minimize meant?")),
        Arguments.of(
            "grid:\n  train_points: 40\n  batch_size: [8, 41, full]\n  seed: [1, 2]\n",
            List.of(
                "lab.yaml:3:15: batch_size: 41 is more than the 40 training samples: an epoch is a"
                    + " single step, as with full")),
        Arguments.of(
            "grid:\n  train_points: 40\n  validation_fraction: 0.5\n  batch_size: 30\n",
            List.of(
                "lab.yaml:4:15: batch_size: 30 is more than the 20 training samples: an epoch is a"
                    + " single step, as with full")),
        Arguments.of(
            "grid:\n  dataset: blobs\n  centers: 3\n  train_points: 20\n  folds: 10\n  fold: 1\n",
            List.of(
                "lab.yaml:5:10: folds: none of the 2 validation samples of blobs (data_seed 1) is"
                    + " of class 0, 1; make them fewer")),
        Arguments.of(
            "grid:\n  dataset: blobs\n  centers: 3\n  train_points: 20\n"
                + "  validation_fraction: 0.05\n",
            List.of(
                "lab.yaml:5:24: validation_fraction: none of the 1 validation samples of blobs"
                    + " (data_seed 1) is of class 1, 2; make it larger")));
  }

  @ParameterizedTest
  @MethodSource("sweeps")
  void isWarnedOf(String sweep, List<String> warnings) {
    SweepLab lab = new SweepLab(folder).with(sweep);

    assertThat(lab.launch().warnings())
        .extracting(warning -> warning.replace(folder + "/", ""))
        .isEqualTo(warnings);
  }
}
