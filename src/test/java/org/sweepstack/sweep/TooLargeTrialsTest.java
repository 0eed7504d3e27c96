package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Problem;
import org.sweepstack.trial.TrialStatus;

/** A trial that does not fit into memory fails alone, with the size it needs. */
class TooLargeTrialsTest {
  private static final String ARRAYS =
      "needs about 53.9 GiB of memory for its arrays; make the network smaller or give fewer"
          + " samples";

  private static final String HEAP =
      "needs 5.6 GiB or more of Java's heap for 100000100 points; give fewer, or"
          + " more memory with SWEEPSTACK_JAVA_OPTIONS=-Xmx8g";

  @TempDir private Path folder;

  private static void assumeSmallMachine() {
    assumeThat(Runtime.getRuntime().maxMemory()).isLessThan(5L << 30);
  }

  @Test
  void failAloneWhileTheOthersTrain() {
    assumeSmallMachine();
    SweepLab lab =
        new SweepLab(folder)
            .with("grid: {train_points: [50, 100000000], seed: [1, 2], epochs: 3}\n");
    RunOutcome outcome = lab.run();

    assertThat(outcome.count(TrialStatus.COMPLETED)).isEqualTo(2);
    assertThat(outcome.count(TrialStatus.FAILED)).isEqualTo(2);
    assertThat(lab.file("trials.csv").lines().filter(line -> line.contains(",failed,")))
        .hasSize(2)
        .allMatch(line -> line.contains("OutOfMemoryError: " + HEAP));
    assertThat(lab.rerunFailed().count(TrialStatus.FAILED)).isEqualTo(2);
    assertThat(lab.launch().outlook().finished()).hasSize(2);
  }

  static Stream<Arguments> partlyTooLarge() {
    return Stream.of(
        Arguments.of("train_points: [50, 100000000]", "1 of 2", "train_points 100000000: " + HEAP),
        Arguments.of(
            "dataset: noise_images, image: 1x4x4, train_points: [10, 30000000]",
            "1 of 2",
            "train_points 30000000: needs 11.1 GiB or more of Java's heap for 30000010 points; give"
                + " fewer, or more memory with SWEEPSTACK_JAVA_OPTIONS=-Xmx8g"),
        Arguments.of(
            "dataset: digits, convolution: 64c3, hidden: [8, 100000]",
            "1 of 2",
            "hidden 100000: " + ARRAYS.replace("53.9", "24.5")),
        Arguments.of(
            "dataset: digits, convolution: [8c3, 9999c3-2000c9]",
            "1 of 2",
            "convolution 9999c3-2000c9: " + ARRAYS.replace("53.9", "96.7")),
        Arguments.of("hidden: [4x4, 30000x30000]", "1 of 2", "hidden 30000x30000: " + ARRAYS),
        Arguments.of(
            "hidden: [4x4, 30000x30000, 40000x40000], seed: [1, 2]",
            "4 of 6",
            "hidden 40000x40000, hidden 30000x30000: "
                + ARRAYS.replace("53.9", "95.6")
                + " (the first)"));
  }

  @ParameterizedTest
  @MethodSource
  void partlyTooLarge(String grid, String count, String told) {
    assumeSmallMachine();
    SweepLab lab = new SweepLab(folder).with("grid: {" + grid + ", epochs: 1}\n");
    String line =
        count + " trials will fail, as they do not fit into the memory of this machine: " + told;
    assertThat(Plan.of(lab.request()).warnings()).containsExactly(line);
    try (TrainingRun run = lab.launch().open()) {
      assertThat(run.warnings()).extracting(Problem::line).containsExactly(line);
    }
  }

  static Stream<Arguments> whollyTooLarge() {
    return Stream.of(
        Arguments.of(
            "grid:\n  hidden: 30000x30000\n  seed: [1, 2]",
            "2:11: ",
            "hidden 30000x30000: " + ARRAYS),
        Arguments.of(
            "grid:\n  seed: [1, 2]\n  train_points: 100000000",
            "3:17: ",
            "train_points 100000000: " + HEAP),
        Arguments.of(
            "grid:\n  - {hidden: 30000x30000}\n  - {train_points: 100000000}",
            "3:20: ",
            "train_points 100000000, hidden 30000x30000: " + HEAP + " (the first)"));
  }

  @ParameterizedTest
  @MethodSource
  void whollyTooLarge(String sweep, String place, String told) {
    assumeSmallMachine();
    SweepLab lab = new SweepLab(folder).with(sweep + "\n");
    String line =
        "lab.yaml:"
            + place
            + "no trial of this sweep fits into the memory of this machine: "
            + told;
    assertThatThrownBy(() -> Plan.of(lab.request()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageEndingWith(line);
    assertThatThrownBy(() -> lab.launch().open())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageEndingWith(line);
    assertThat(folder.resolve("lab")).doesNotExist();
  }

  @Test
  void failByThemselvesWhereOthersHaveFinishedBefore() {
    assumeSmallMachine();
    SweepLab lab = new SweepLab(folder).with("grid: {hidden: [4x4], epochs: 3}\n");
    lab.run();
    lab.with("grid: {hidden: [4x4, 30000x30000], epochs: 3}\n");
    assertThat(Plan.of(lab.request()).warnings()).hasSize(1);
    assertThat(lab.run().count(TrialStatus.FAILED)).isEqualTo(1);
  }

  @Test
  void areRefusedAtTheirPlaceWhenNoMachineCouldTrainThem() {
    SweepLab lab =
        new SweepLab(folder)
            .with("grid:\n  dataset: noise_images\n  image: 1x200x200\n  hidden: [4x4, 100000]\n");
    assertThatThrownBy(() -> lab.launch().open())
        .hasMessageEndingWith(
            "lab.yaml:4:11: hidden: 100000 over 10 samples: a layer with more than 2^31 numbers;"
                + " make it narrower or give fewer samples");
    assertThat(folder.resolve("lab")).doesNotExist();
  }

  @Test
  void areRefusedWithTheirKernelsToo() {
    SweepLab lab =
        new SweepLab(folder)
            .with("grid:\n  dataset: digits\n  convolution: 9999c3-9999c9\n  hidden: [4x4]\n");
    assertThatThrownBy(() -> lab.launch().open())
        .hasMessageEndingWith(
            "convolution: 9999c3-9999c9, hidden: 4x4 over 1438 samples: a layer with more than 2^31"
                + " numbers; make it narrower or give fewer samples");
  }
}
