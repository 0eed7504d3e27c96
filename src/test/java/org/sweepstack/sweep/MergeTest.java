package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.execution.StackRunner;
import org.sweepstack.execution.Workplace;
import org.sweepstack.files.FolderLock;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.RunOptions;
import org.sweepstack.trial.Shard;
import org.sweepstack.trial.TrialStatus;

/** Folders that were trained apart come to what one run comes to, to the byte. */
class MergeTest {
  private static final String GRID =
      """
      grid:
        hidden: [2, 70]
        learning_rate: [0.1, 1e30]
        seed: {range: [1, 4]}
        validation_fraction: 0.2
        epochs: 4
      """;

  private static final StackRunner FAILING =
      (trials, from, listener) -> {
        throw new IllegalStateException("no luck");
      };

  @TempDir private Path folder;
  private ShardLab lab;

  @BeforeEach
  void writeTheSweep() throws IOException {
    lab = new ShardLab(folder);
    lab.write(GRID);
  }

  private MergeOutcome merge(List<ResultsFolder> folders) {
    return Merge.run(folders, target());
  }

  private ResultsFolder target() {
    return ResultsFolder.at(folder.resolve("merged/lab"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7})
  void comesToWhatOneRunComesTo(int count) throws IOException {
    Map<String, String> whole = ShardLab.tables(lab.run("whole", Optional.empty()));
    List<ResultsFolder> shards = lab.shards(count);
    Collections.shuffle(shards, new Random(count));

    MergeOutcome outcome = merge(shards);

    assertThat(outcome.copied()).isEqualTo(16);
    assertThat(outcome.missing()).isEmpty();
    assertThat(outcome.warnings()).isEmpty();
    assertThat(ShardLab.tables(target())).isEqualTo(whole);
    Collections.reverse(shards);
    assertThat(merge(shards).copied()).isZero();
    assertThat(ShardLab.tables(target())).isEqualTo(whole);
    assertThat(SweepStatus.of(target()).damage().problems()).isEmpty();
  }

  @Test
  void takesShardsAsTheyComeIn() throws IOException {
    ResultsFolder third = lab.shard(3, 3);
    MergeOutcome first = merge(List.of(third));
    int held = third.finished().size();
    assertThat(first.copied()).isEqualTo(held);
    assertThat(first.missing())
        .singleElement()
        .satisfies(
            missing -> {
              assertThat(missing.trials()).isEqualTo(16 - held);
              assertThat(missing.launch().shard()).isEmpty();
              assertThat(missing.launch().name()).isEqualTo("lab");
              assertThat(missing.launch().out()).isEqualTo(folder.resolve("merged").toString());
            });
    assertThat(merge(List.of(lab.shard(1, 3))).missing()).hasSize(1);
    assertThat(merge(List.of(lab.shard(2, 3))).missing()).isEmpty();
    assertThat(ShardLab.tables(target()))
        .isEqualTo(ShardLab.tables(lab.run("whole", Optional.empty())));
  }

  @Test
  void saysWhichCommandTrainsWhatAShardLacks() throws IOException {
    List<ResultsFolder> shards = lab.shards(2);
    Path journal = shards.get(0).path().resolve("journal.csv");
    Files.write(journal, Files.readAllLines(journal).subList(0, 3));
    for (String table : List.of("trials.csv", "timing.csv")) {
      Files.delete(shards.get(0).path().resolve(table));
    }
    assertThat(merge(shards).missing())
        .singleElement()
        .satisfies(
            missing -> {
              assertThat(missing.launch().shard()).contains(new Shard(1, 2));
              assertThat(missing.launch().name()).isEqualTo("lab");
              assertThat(missing.trials()).isEqualTo(6);
            });
    lab.shard(1, 2);
    assertThat(merge(shards).missing()).isEmpty();
    assertThat(ShardLab.tables(target()))
        .isEqualTo(ShardLab.tables(lab.run("whole", Optional.empty())));
  }

  @Test
  void trainsWhatIsMissingIntoTheMergedFolder() throws IOException {
    merge(List.of(lab.shard(1, 2)));
    lab.run("merged", Optional.empty());
    assertThat(ShardLab.tables(target()))
        .isEqualTo(ShardLab.tables(lab.run("whole", Optional.empty())));
  }

  @Test
  void putsAResultInThePlaceOfAFailure() throws IOException {
    ResultsFolder failed =
        lab.run(
            "shards", Optional.of(new Shard(1, 2)), Outside.at(new Around(training -> FAILING)));
    ResultsFolder other = lab.shard(2, 2);
    assertThat(merge(List.of(failed, other)).results().count(TrialStatus.FAILED)).isPositive();
    try (Stream<Path> logs = Files.list(target().path().resolve("logs"))) {
      assertThat(logs).isNotEmpty();
    }
    TrialSelection failures =
        new TrialSelection(List.of(), Set.of(TrialStatus.FAILED), Optional.empty());
    try (TrainingRun run =
        Rerun.prepare(failed, failures, Optional.empty(), RunOptions.NONE).open(Workplace.HERE)) {
      run.run(new SweepLab.Deaf(), "test");
    }
    merge(List.of(other, failed));
    assertThat(ShardLab.tables(target()))
        .isEqualTo(ShardLab.tables(lab.run("whole", Optional.empty())));
    try (Stream<Path> logs = Files.list(target().path().resolve("logs"))) {
      assertThat(logs).isEmpty();
    }
    assertThat(
            target()
                .finished()
                .attempts(SweepStatus.of(failed).results().configurations().get(0).id()))
        .isEqualTo(2);
  }

  @Test
  void takesTheLargestOfOverlappingGrids() throws IOException {
    ResultsFolder small = lab.run("small", Optional.empty());
    lab.write(GRID.replace("[1, 4]", "[3, 7]"));
    ResultsFolder large = lab.run("large", Optional.empty());
    MergeOutcome outcome = merge(List.of(small, large));
    assertThat(outcome.results().finished()).hasSize(20);
    assertThat(outcome.outside()).isEqualTo(8);
    assertThat(ShardLab.tables(target())).isEqualTo(ShardLab.tables(large));
  }

  @Test
  void refusesTwoResultsOfOneTrial() throws IOException {
    ResultsFolder one = lab.run("one", Optional.empty());
    ResultsFolder other =
        lab.run(
            "other",
            Optional.empty(),
            OtherResults.outside(metrics -> metrics.map(value -> value / 2)));
    assertThatThrownBy(() -> merge(List.of(one, other)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("t-")
        .hasMessageContaining("has two different results, in " + one.path() + " and in ")
        .hasMessageContaining(other.path().toString())
        .hasMessageContaining("train_loss ")
        .hasMessageContaining("... and ");
    assertThat(folder.resolve("merged")).doesNotExist();
  }

  /** As results are that were written before l2_term was measured. */
  @Test
  void takesForOneResultWhatWasMeasuredInOneFolderOnly() throws IOException {
    lab.write(GRID.replace("epochs: 4", "l2: 0.1\n  epochs: 4"));
    ResultsFolder earlier =
        lab.run("earlier", Optional.empty(), OtherResults.outside(MergeTest::withoutTheL2Term));
    ResultsFolder now = lab.run("now", Optional.empty());
    assertThat(ShardLab.tables(earlier)).isNotEqualTo(ShardLab.tables(now));
    merge(List.of(earlier, now));
    assertThat(ShardLab.tables(target())).isEqualTo(ShardLab.tables(now));
  }

  private static Metrics withoutTheL2Term(Metrics metrics) {
    return Metrics.of(metric -> metric == Metric.L2_TERM ? Double.NaN : metrics.get(metric));
  }

  @Test
  void refusesAnotherSweep() throws IOException {
    ResultsFolder one = lab.shard(1, 2);
    lab.write(GRID.replace("epochs: 4", "epochs: 5"));
    ResultsFolder other = lab.shard(2, 2);
    assertThatThrownBy(() -> merge(List.of(one, other)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            other.path()
                + ": has no trial in common with "
                + one.path()
                + "; merge folders of one sweep only");
    assertThat(folder.resolve("merged")).doesNotExist();
  }

  @Test
  void refusesToMergeIntoASource() {
    ResultsFolder one = lab.shard(1, 1);
    assertThatThrownBy(() -> Merge.run(List.of(one), one))
        .hasMessage(
            one.path() + ": cannot be merged into itself; choose another folder to merge into");
    ResultsFolder inside = ResultsFolder.at(one.path().resolve("parts/lab"));
    assertThatThrownBy(() -> Merge.run(List.of(one), inside))
        .hasMessageContaining("holds the results of a sweep; choose another folder");
    ResultsFolder shard = lab.shard(1, 2);
    assertThatThrownBy(() -> Merge.run(List.of(one), shard))
        .hasMessage(
            shard.path()
                + ": is for the shard 1/2 of its sweep; choose another folder to merge into");
  }

  @Test
  void refusesAFolderThatAnotherWritesInto() {
    ResultsFolder one = lab.shard(1, 1);
    merge(List.of(one));
    try (FolderLock lock = target().lock()) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> merge(List.of(one)))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("is writing there");
    }
  }

  @Test
  void refusesDamagedPartsBeforeItWrites() throws IOException {
    List<ResultsFolder> shards = lab.shards(2);
    Path part = shards.get(1).path().resolve("parts/00001.part");
    try (RandomAccessFile file = new RandomAccessFile(part.toFile(), "rw")) {
      file.seek(file.length() / 2);
      file.write(new byte[] {1, 2, 3});
    }
    assertThatThrownBy(() -> merge(shards))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(part + ": what was kept of 1 trial cannot be read");
    assertThat(folder.resolve("merged")).doesNotExist();
  }

  /** Whatever a merge was stopped at, its folder can be read and the next call completes it. */
  @Test
  void completesWhatWasStoppedAnywhere() throws IOException {
    List<ResultsFolder> shards = lab.shards(3);
    Map<String, String> whole = ShardLab.tables(lab.run("whole", Optional.empty()));
    merge(shards.subList(0, 1));
    Path journal = target().path().resolve("journal.csv");
    byte[] before = Files.readAllBytes(journal);
    merge(shards);
    byte[] after = Files.readAllBytes(journal);
    for (int length = before.length; length < after.length; length += 97) {
      Files.write(journal, Arrays.copyOf(after, length));
      for (String table : List.of("trials.csv", "timing.csv")) {
        Files.deleteIfExists(target().path().resolve(table));
      }
      assertThat(SweepStatus.of(target()).results().finished()).isNotEmpty();
      merge(shards);
      assertThat(ShardLab.tables(target())).isEqualTo(whole);
    }
  }
}
