package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.files.NumpyArchive;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Precision;

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
            "grid: {epochs: [5, 8, 20], log_every: 10, seed: [1, 2]}\n",
            List.of(
                "lab.yaml:1:39: log_every: 10 is more than the epochs of 4 of 6 trials (at most 8),"
                    + " which are measured only before and after their training")),
        Arguments.of("grid: {epochs: [5, 8], log_every: 5}\n", List.of()),
        Arguments.of(
            "grid: {epochs: 2, train_points: 95, batch_size: [10, full],"
                + " log_every: [20 steps, 21 steps]}\n",
            List.of(
                "lab.yaml:1:72: log_every: 21 steps is more than the steps of 2 of 4 trials (at"
                    + " most 20), which are measured only before and after their training",
                "lab.yaml:1:72: log_every: 20 steps is more than the steps of 1 of 4 trials (at"
                    + " most 2), which are measured only before and after their training")),
        Arguments.of(
            "grid:\n  epochs: [50, 500]\n  validation_fraction: 0.2\n  patience: [49, 50, none]\n"
                + "  log_every: 1\n",
            List.of(
                "lab.yaml:4:13: patience: 50 is not below the logged points of 1 of 6 trials (at"
                    + " most 50), which it can never end early")),
        Arguments.of(
            "grid: {validation_fraction: 0.2, patience: 100}\n",
            List.of(
                "lab.yaml:1:44: patience: 100 is not below the logged points of all trials (at"
                    + " most 100), which it can never end early")),
        Arguments.of(
            "grid: {stop_at_accuracy: [0, 0.9]}\n",
            List.of(
                "lab.yaml:1:26: stop_at_accuracy: 0 is reached before the training of 1 of 2"
                    + " trials, which end untrained")),
        Arguments.of("grid: {optimizer: [adam, momentum], momentum: [0.5, 0.7]}\n", List.of()),
        Arguments.of(
            "grid: {optimizer: adam, momentum: [0.5, 0.7]}\n",
            idle("1:35", "momentum", "optimizer is momentum or nesterov")),
        Arguments.of("grid: {optimizer: adam, momentum: 0.9}\n", List.of()),
        Arguments.of("grid: {hidden: none, dropout: 0, bias: false, init_bias: 0}\n", List.of()),
        Arguments.of(
            "grid: {hidden: none, dropout: 0.3}\n", idle("1:31", "dropout", "hidden is not none")),
        Arguments.of(
            "grid: {dataset: moons, centers: 3}\n", idle("1:33", "centers", "dataset is blobs")),
        Arguments.of(
            "grid: {dataset: digits, image: 1x28x28}\n",
            idle("1:32", "image", "dataset is csv, idx or noise_images")),
        Arguments.of(
            "grid: {seed: 1}\ninclude:\n  - {seed: 2, fold: 3}\n",
            idle("3:5", "fold", "folds is not none")),
        Arguments.of(
            "grid: {gradient_clip_low: -2}\n",
            idle("1:27", "gradient_clip_low", "gradient_clip is not none")),
        Arguments.of(
            "grid: {train_points: 20, test_points: 50, dataset: xor}\n",
            idle("1:39", "test_points", "the data are generated or images, except for xor")),
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

  private static List<String> idle(String place, String parameter, String when) {
    return List.of(
        "lab.yaml:" + place + ": " + parameter + ": changes no trial; it matters when " + when);
  }

  static Stream<Arguments> givenWeights() {
    return Stream.of(
        Arguments.of("", seeds("3 of 3", "1 training")),
        Arguments.of("  learning_rate: [0.1, 1]\n", seeds("6 of 6", "2 trainings")),
        Arguments.of("  batch_size: [10, full]\n", seeds("3 of 6", "1 training")),
        Arguments.of("include:\n  - initial_weights: none\n", seeds("3 of 6", "1 training")),
        Arguments.of("  batch_size: 10\n", List.of()),
        Arguments.of("  data_seed: [1, 2]\nexclude:\n  - seed: [2, 3]\n", List.of()));
  }

  private static List<String> seeds(String trials, String trainings) {
    return List.of(
        "lab.yaml:4:9: seed: changes nothing in "
            + trials
            + " trials, which are "
            + trainings
            + "; where initial_weights is given, it matters when batch_size is not full or dropout"
            + " is not 0");
  }

  @ParameterizedTest
  @MethodSource("givenWeights")
  void isWarnedOfSeedsThatDrawNothing(String more, List<String> warnings) throws IOException {
    Files.write(
        folder.resolve("theirs.npz"),
        NumpyArchive.bytes(
            List.of(
                new NamedArray("0.weight", Precision.DOUBLE, List.of(1, 2), new double[] {1, 2}),
                new NamedArray("0.bias", Precision.DOUBLE, List.of(1), new double[] {3}))));
    isWarnedOf(
        "grid:\n  hidden: none\n  initial_weights: theirs.npz\n  seed: [1, 2, 3]\n" + more,
        warnings);
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
