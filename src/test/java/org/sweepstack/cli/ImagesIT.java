package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.LongCampaign;
import org.sweepstack.journal.CheckpointEpochs;

/**
 * The whole program on tens of thousands of images: what it takes, and that it lets go amid an
 * epoch.
 */
@LongCampaign
class ImagesIT {
  /** Where Debian's package {@code dataset-fashion-mnist} puts them. */
  private static final Path IMAGES = Path.of("/usr/share/datasets/fashion-mnist");

  private static final long MOST_KIBIBYTES = 1_500_000_000 / 1024;

  @TempDir private Path folder;

  static boolean isInstalled() {
    return Files.isDirectory(IMAGES);
  }

  private ChildProgram run(String network, String rest) throws IOException {
    Files.writeString(
        folder.resolve("images.yaml"),
        String.join(
            "\n",
            "grid:",
            "  dataset: idx",
            "  data_file: " + IMAGES,
            "  activation: relu",
            "  loss: cross_entropy",
            "  optimizer: adam",
            "  learning_rate: 0.001",
            network,
            rest,
            ""));
    return ChildProgram.start(
        folder, "run", "images.yaml", "--threads", "2", "--checkpoint", "0.1");
  }

  /** Two stacks at a time: the peak is reached when both have taken a step and been saved. */
  @Test
  @EnabledIf("isInstalled")
  void trainsSixteenTrialsInLittleMemory() throws Exception {
    ChildProgram program =
        run(
            "  convolution: 8c3-mp2-16c3-mp2\n  hidden: none\n  seed: {range: [1, 16]}",
            "  train_points: 10000\n  test_points: 1000\n  batch_size: 50\n  epochs: 1");
    program.await(() -> checkpoints() == 2, "two checkpoints");
    long peak = peakKibibytes(program.pid());
    program.kill();
    assertThat(program.output()).contains("16 new");
    assertThat(peak).isBetween(100_000L, MOST_KIBIBYTES);
  }

  private long checkpoints() throws IOException {
    Path running = folder.resolve("results/images/running");
    if (!Files.isDirectory(running)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(running)) {
      return files.filter(file -> file.toString().endsWith(".checkpoint")).count();
    }
  }

  /** Returns the largest resident size so far. */
  private static long peakKibibytes(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElseThrow();
  }

  private ChildProgram runALargeNetwork(String part) throws IOException {
    return run(
        "  convolution: 32c5-mp2-64c5-mp2\n  hidden: 1024\n  dropout: 0.5\n  seed: [1, 2]",
        "  batch_size: 50\n  epochs: 100" + part);
  }

  /** The first look at all images takes minutes of the processor: its end is not waited for. */
  @Test
  @EnabledIf("isInstalled")
  void endsAmidALookAfterASignal() throws Exception {
    ChildProgram program = runALargeNetwork("");
    program.awaitOutput("2 new");
    Duration before = processorTime(program);
    Duration amid = before.plusSeconds(10);
    program.await(() -> processorTime(program).compareTo(amid) > 0, "a part of the look");
    program.signal("TERM");
    Duration asked = processorTime(program);
    Duration ended = asked;
    for (Duration now = asked; program.isRunning(); now = processorTime(program)) {
      ended = now.compareTo(ended) > 0 ? now : ended;
      Thread.sleep(10);
    }
    assertThat(program.exitCode()).isEqualTo(130);
    assertThat(program.output()).contains("continue");
    assertThat(checkpoints()).isZero();
    assertThat(ended.minus(asked)).isLessThan(asked.minus(before));
  }

  /** Returns how long a program has kept processors busy; zero once it has ended. */
  private static Duration processorTime(ChildProgram program) {
    return ProcessHandle.of(program.pid())
        .flatMap(process -> process.info().totalCpuDuration())
        .orElse(Duration.ZERO);
  }

  @Test
  @EnabledIf("isInstalled")
  void endsAmidAnEpochAfterASignal() throws Exception {
    ChildProgram program = runALargeNetwork("\n  train_points: 5000\n  test_points: 50");
    program.await(() -> checkpoints() > 0, "a checkpoint");
    program.signal("TERM");
    assertThat(program.exitCode()).isEqualTo(130);
    assertThat(program.output()).contains("continue");
    assertThat(CheckpointEpochs.in(folder.resolve("results/images"))).isNotEmpty().containsOnly(0);
  }
}
