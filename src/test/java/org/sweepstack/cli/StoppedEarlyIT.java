package org.sweepstack.cli;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.Campaign;
import org.sweepstack.CampaignSize;

/** However a run is ended, the next one goes on, and the files come out as if nothing had been. */
class StoppedEarlyIT {
  /** Longer than the program takes to start. */
  private static final int AMID_THE_START_MILLISECONDS = 1200;

  /** Longer than a checkpoint takes to be due, and short enough to leave work for most kills. */
  private static final int AMID_THE_TRAINING_MILLISECONDS = 400;

  private static final String SWEEP =
      """
      grid:
        hidden: [4x4, none]
        activation: [sigmoid, leaky_relu]
        optimizer: [sgd, adam]
        learning_rate: [0.1, 1.0e+30]
        stop_at_loss: [none, 0.01]
        batch_size: [full, 40]
        epochs: 1000
        log_every: 10
      save: [curves, predictions, statistics, arrays, boundary]
      """;

  private static final int TRIALS = 48;
  private static final String TRAINING = " stacks on 2 threads";

  private static final String EPOCHS_OF_SECONDS =
      "grid: {dataset: moons, train_points: 60000, hidden: 500x500, epochs: 1000}\n";

  /** Two signals within less are one request. */
  private static final int SAME_REQUEST_MILLISECONDS = 400;

  /** What may differ between equal runs, or is kept for the program alone. */
  private static final Set<String> OF_ONE_RUN =
      Set.of("timing.csv", "environment.csv", "journal.csv", "definition.csv", ".lock");

  @TempDir private static Path folder;

  @BeforeAll
  static void runToTheEndUndisturbed() throws Exception {
    Files.writeString(folder.resolve("sweep.yaml"), SWEEP);
    runToTheEnd("whole");
  }

  private static ChildProgram start(String out) throws IOException, InterruptedException {
    return ChildProgram.start(
        folder, "run", "sweep.yaml", "--out", out, "--threads", "2", "--checkpoint", "0.1");
  }

  private static void runToTheEnd(String out) {
    CommandRun run = runHere(out);
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  /** In this process, which saves a start: what was ended is ended, whoever goes on with it. */
  private static CommandRun runHere(String out) {
    return CommandRun.of(
        "run",
        folder.resolve("sweep.yaml").toString(),
        "--out",
        folder.resolve(out).toString(),
        "--threads",
        "2");
  }

  private static void assertSameAsUndisturbed(String out) throws IOException {
    List<Path> files = files("whole");
    assertThat(files(out)).isEqualTo(files);
    for (Path file : files) {
      assertThat(folder.resolve(out).resolve("sweep").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("whole").resolve("sweep").resolve(file));
    }
    assertThat(KeptBoundaries.in(folder.resolve(out).resolve("sweep")))
        .isNotEmpty()
        .isEqualTo(KeptBoundaries.in(folder.resolve("whole").resolve("sweep")));
  }

  private static List<Path> files(String out) throws IOException {
    Path results = folder.resolve(out).resolve("sweep");
    try (Stream<Path> all = Files.walk(results)) {
      return all.filter(Files::isRegularFile)
          .map(results::relativize)
          .filter(file -> !OF_ONE_RUN.contains(file.toString()) && !file.startsWith("parts"))
          .sorted()
          .toList();
    }
  }

  @Campaign
  @Test
  void comesOutTheSameAfterBeingKilledAtAnyMoment() throws Exception {
    for (int run = 1; run <= CampaignSize.of(1, 20); run++) {
      comesOutTheSameAfterKills("killed-" + run, CampaignSize.of(3, 12), run);
    }
  }

  /**
   * Kills runs once there is a new checkpoint, amid their training and amid their start in turn.
   */
  private static void comesOutTheSameAfterKills(String out, int kills, int seed) throws Exception {
    Random random = new Random(seed);
    int trained = 0;
    int resumed = 0;
    for (int kill = 1; kill <= kills; kill++) {
      Set<Path> before = checkpoints(out);
      ChildProgram program = start(out);
      // However slow the machine is: some have to meet the training, and some a checkpoint.
      if (kill % 3 == 1) {
        program.await(() -> !before.containsAll(checkpoints(out)), "a checkpoint");
      } else if (kill % 3 == 2) {
        program.awaitOutput(TRAINING);
        Thread.sleep(random.nextInt(AMID_THE_TRAINING_MILLISECONDS));
      } else {
        Thread.sleep(random.nextInt(AMID_THE_START_MILLISECONDS));
      }
      program.kill();
      assertThat(program.output()).doesNotContain("this is a bug").doesNotContain("damaged");
      resumed += program.output().contains("continue from a checkpoint") ? 1 : 0;
      trained = assertSound(out, trained);
    }
    assertThat(resumed).isPositive();
    runToTheEnd(out);
    assertSameAsUndisturbed(out);
    assertThat(folder.resolve(out).resolve("sweep/running")).isEmptyDirectory();
  }

  /** Checks that nothing is halved, doubled or lost, and returns how many trials have been kept. */
  private static int assertSound(String out, int before) throws IOException {
    Path trials = folder.resolve(out).resolve("sweep/trials.csv");
    if (Files.exists(trials)) {
      assertWholeRows(Files.readString(trials));
    }
    Path journal = folder.resolve(out).resolve("sweep/journal.csv");
    int kept =
        Files.exists(journal)
            ? (int) Files.readString(journal).chars().filter(c -> c == '\n').count()
            : 0;
    assertThat(kept).isGreaterThanOrEqualTo(before);
    return kept;
  }

  private static void assertWholeRows(String text) {
    assertThat(text).endsWith("\n");
    Set<String> ids = new HashSet<>();
    try {
      List<CSVRecord> rows = CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
      for (CSVRecord row : rows) {
        assertThat(row.size()).isEqualTo(rows.get(0).size());
        assertThat(ids.add(row.get(0))).as(row.get(0)).isTrue();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no POSIX signals")
  void stopsWhenItIsAskedToAndGoesOn() throws Exception {
    for (String signal : List.of("INT", "TERM")) {
      Set<Path> before = checkpoints("stopped");
      ChildProgram program = start("stopped");
      program.await(() -> !before.containsAll(checkpoints("stopped")), "a checkpoint");
      program.signal(signal);
      assertThat(program.exitCode()).as(program.output()).isEqualTo(130);
      assertThat(program.output())
          .contains("stopping at the end of the current steps")
          .containsPattern("interrupted after .*; unfinished stacks will continue where they")
          .containsPattern("[0-9]+ of " + TRIALS + " trials of sweep are done")
          .containsPattern(
              "continue with: java -jar \\S+ run sweep.yaml --out stopped --threads 2");
      assertThat(Files.readString(folder.resolve("stopped/sweep/trials.csv"))).endsWith("\n");
    }
    runToTheEnd("stopped");
    assertSameAsUndisturbed("stopped");
  }

  private static Set<Path> checkpoints(String out) throws IOException {
    Path running = folder.resolve(out).resolve("sweep/running");
    if (!Files.isDirectory(running)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(running)) {
      return files.filter(file -> file.toString().endsWith(".checkpoint")).collect(toSet());
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no POSIX signals")
  void endsAtOnceWhenItIsAskedTwice() throws Exception {
    Files.writeString(folder.resolve("slow.yaml"), EPOCHS_OF_SECONDS);
    ChildProgram program = ChildProgram.start(folder, "run", "slow.yaml", "--out", "twice");
    program.await(() -> Files.exists(folder.resolve("twice/slow/running/1.csv")), "its training");
    program.signal("INT");
    program.awaitOutput("Ctrl-C again stops at once");
    Thread.sleep(SAME_REQUEST_MILLISECONDS);
    program.signal("INT");
    assertThat(program.exitCode()).as(program.output()).isEqualTo(130);
    assertThat(program.output()).doesNotContain("continue with");
    assertThat(status("slow", "twice")).contains("1 trial: 1 pending");
  }

  private static String status(String sweep, String out) {
    CommandRun run = CommandRun.of("status", sweep, "--out", folder.resolve(out).toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.out();
  }

  @Test
  void refusesToWriteWhereAnotherProgramIsWriting() throws Exception {
    ChildProgram first = start("shared");
    first.awaitOutput(TRAINING);
    CommandRun second = runHere("shared");
    assertThat(second.exitCode()).isEqualTo(2);
    assertThat(second.err())
        .containsPattern("process " + first.pid() + " on .*, started .*, is writing there; wait")
        .doesNotContain("Exception");
    assertThat(status("sweep", "shared"))
        .containsPattern("process " + first.pid() + " on .* is running it");
    first.kill();
  }
}
