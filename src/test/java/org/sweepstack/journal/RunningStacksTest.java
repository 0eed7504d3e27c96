package org.sweepstack.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweepstack.trial.Parameters.SEED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.summary.Trials;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.TrialId;

class RunningStacksTest {
  private static final List<TrialId> TRIALS =
      List.of(Trials.DEFAULTS.id(), Trials.DEFAULTS.with(SEED, 2L).id());
  private static final Path CRASH_FILE = Path.of("=logs, größe", "hs_err_pid1.log");
  private static final Checkpoint CHECKPOINT = new Checkpoint(TRIALS, 50, new byte[] {1, 0, -1});
  private static final Set<TrialId> PENDING = Set.copyOf(TRIALS);
  private static final String ENGINE = "0.1.0\nHaswell";

  @TempDir Path path;

  @Test
  void tellsOfAStackThatADeadProcessLeft() {
    Instant before = Instant.now();
    int number = later().begin(TRIALS, true, CRASH_FILE);

    assertThat(later().left())
        .singleElement()
        .satisfies(
            stack -> {
              assertThat(stack.number()).isEqualTo(number);
              assertThat(stack.trials()).isEqualTo(TRIALS);
              assertThat(stack.isAlone()).isTrue();
              assertThat(stack.process()).isEqualTo(ProcessHandle.current().pid());
              assertThat(stack.begun()).isBetween(before, Instant.now());
              assertThat(stack.crashFile()).isEqualTo(CRASH_FILE);
            });
  }

  @Test
  void countsItsOwnStacksNotAmongThoseLeft() {
    RunningStacks running = later();
    running.begin(TRIALS, false, CRASH_FILE);

    assertThat(running.left()).isEmpty();
  }

  @Test
  void neverTakesANumberThatIsThere() throws IOException {
    RunningStacks earlier = later();
    int first = earlier.begin(TRIALS, true, CRASH_FILE);
    int second = earlier.begin(TRIALS, false, CRASH_FILE);
    Files.writeString(path.resolve("running").resolve("7.checkpoint"), "left");

    assertThat(Set.of(first, second, later().begin(TRIALS, true, CRASH_FILE)))
        .containsExactlyInAnyOrder(1, 2, 8);
  }

  @Test
  void forgetsAStackThatEnded() {
    RunningStacks running = later();
    int number = running.begin(TRIALS, true, CRASH_FILE);
    running.checkpoint(number, CHECKPOINT, ENGINE);
    running.end(number);

    assertThat(later().left()).isEmpty();
    assertThat(later().checkpoints(ENGINE, PENDING)).isEmpty();
    assertThat(path.resolve("running")).isEmptyDirectory();
  }

  @Test
  void continuesFromTheLastCheckpointOfTheSameEngineOnly() {
    RunningStacks running = later();
    int number = running.begin(TRIALS, true, CRASH_FILE);
    running.checkpoint(number, new Checkpoint(TRIALS, 25, new byte[9]), ENGINE);
    running.checkpoint(number, CHECKPOINT, ENGINE);

    assertThat(later().checkpoints("another", PENDING)).isEmpty();
    assertThat(later().checkpoints(ENGINE, PENDING))
        .containsOnlyKeys(TRIALS)
        .allSatisfy(
            (trial, read) -> assertThat(read).usingRecursiveComparison().isEqualTo(CHECKPOINT));
  }

  @Test
  void removesWhatNoPendingTrialGoesOnFrom() {
    RunningStacks running = later();
    int early = running.begin(TRIALS, true, CRASH_FILE);
    running.checkpoint(early, new Checkpoint(TRIALS, 25, new byte[9]), ENGINE);
    running.pause(early);
    int late = running.begin(TRIALS, true, CRASH_FILE);
    running.checkpoint(late, CHECKPOINT, ENGINE);
    running.pause(late);

    assertThat(later().checkpoints(ENGINE, Set.of(TRIALS.get(1))))
        .containsOnlyKeys(TRIALS.get(1))
        .allSatisfy((trial, read) -> assertThat(read.epoch()).isEqualTo(50));
    assertThat(path.resolve("running").resolve(early + ".checkpoint")).doesNotExist();
    assertThat(path.resolve("running").resolve(late + ".checkpoint")).exists();
    assertThat(later().checkpoints(ENGINE, Set.of())).isEmpty();
    assertThat(path.resolve("running")).isEmptyDirectory();
  }

  @Test
  void forgetsRecordsButKeepsTheirCheckpoints() {
    RunningStacks running = later();
    running.checkpoint(running.begin(TRIALS, true, CRASH_FILE), CHECKPOINT, ENGINE);

    later().forget(later().left());

    assertThat(later().left()).isEmpty();
    assertThat(later().checkpoints(ENGINE, PENDING)).hasSize(2);
  }

  @Test
  void ignoresWhatIsHalfWrittenOrDamaged() throws IOException {
    RunningStacks running = later();
    running.checkpoint(running.begin(TRIALS, true, CRASH_FILE), CHECKPOINT, ENGINE);
    for (String name : List.of("1.csv", "1.checkpoint")) {
      Path file = path.resolve("running").resolve(name);
      byte[] whole = Files.readAllBytes(file);
      for (int length = 0; length < whole.length; length++) {
        Files.write(file, Arrays.copyOf(whole, length));
        assertThat(later().left()).hasSize(name.equals("1.csv") ? 0 : 1);
        assertThat(later().checkpoints(ENGINE, PENDING)).hasSize(name.equals("1.csv") ? 2 : 0);
      }
      Files.write(file, whole);
    }
  }

  @Test
  void clearsItsOwnFilesAndNoOthers() throws IOException {
    RunningStacks running = later();
    running.checkpoint(running.begin(TRIALS, true, CRASH_FILE), CHECKPOINT, ENGINE);
    Files.writeString(path.resolve("running").resolve("1.checkpoint.tmp"), "half");
    Path notes = Files.writeString(path.resolve("running").resolve("notes.txt"), "the user's own");

    running.clear();

    assertThat(path.resolve("running")).isDirectoryContaining(notes::equals);
    try (var files = Files.list(path.resolve("running"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void givesEachOfManyThreadsANumberOfItsOwn() {
    RunningStacks running = later();

    Set<Integer> numbers =
        IntStream.range(0, 100)
            .parallel()
            .mapToObj(stack -> running.begin(TRIALS, false, CRASH_FILE))
            .collect(Collectors.toSet());

    assertThat(numbers).hasSize(100);
    assertThat(later().left()).hasSize(100);
  }

  /** Returns what another process would see. */
  private RunningStacks later() {
    return ResultsFolder.at(path).running();
  }
}
