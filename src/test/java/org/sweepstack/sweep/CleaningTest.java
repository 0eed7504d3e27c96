package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.files.FailingFiles;
import org.sweepstack.files.ResultsException;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.TrialStatus;

class CleaningTest {
  private static final String SWEEP =
      """
      grid: {hidden: [2, 3, 4], seed: [1, 2], epochs: 40, log_every: 3}
      halving: {keep: 1/2, rungs: [10]}
      objective: {minimize: test_loss}
      save: [curves, arrays]
      """;

  @TempDir private Path folder;
  private SweepLab lab;
  private Map<String, String> tables;

  @BeforeEach
  void run() {
    lab = new SweepLab(folder).with(SWEEP);
    lab.run();
    lab.rerun(new TrialSelection(List.of(), Set.of(TrialStatus.COMPLETED), Optional.empty()));
    tables = lab.tables();
  }

  private long partBytes() {
    try (Stream<Path> parts = Files.list(lab.path().resolve("parts"))) {
      return parts.mapToLong(part -> part.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void givesBackAsMuchAsItSays() {
    Cleaning cleaning = Cleaning.prepare(lab.results(), false);
    // Four trials at the rung before they went on, and these once more.
    assertThat(cleaning.attempts()).isEqualTo(8);
    assertThat(cleaning.keptBytes()).isPositive();
    long before = partBytes();
    cleaning.run();
    assertThat(before - partBytes()).isEqualTo(cleaning.partBytes()).isPositive();
    assertThat(Cleaning.prepare(lab.results(), false).bytes()).isZero();
    assertThat(Verification.prepare(lab.results(), 6, OptionalInt.empty()).damage().problems())
        .isEmpty();
  }

  @Test
  void changesNothingThatIsAskedFor() {
    Cleaning.prepare(lab.results(), false).run();
    assertThat(lab.launch().outlook().pending()).isEmpty();
    lab.run();
    assertThat(lab.tables()).isEqualTo(tables);
    lab.with(SWEEP.replace("halving: {keep: 1/2, rungs: [10]}\n", ""));
    try (TrainingRun run = lab.launch().open()) {
      assertThat(run.execution().resumedTrials()).isEqualTo(2);
    }
  }

  @Test
  void takesTheCheckpointsOfStoppedTrialsWhereItIsAskedTo() {
    Cleaning.prepare(lab.results(), true).run();
    assertThat(lab.path().resolve("running")).isEmptyDirectory();
    lab.run();
    assertThat(lab.tables()).isEqualTo(tables);
  }

  /** Whatever the disk refuses, the results are whole and the next one gives the rest back. */
  @Test
  void losesNothingWhereverItFails() {
    FailingFiles counting = FailingFiles.never();
    int operations = 0;
    for (int operation = 1; operation == 1 || operation <= operations; operation++) {
      SweepLab copy = new SweepLab(folder.resolve("try-" + operation));
      assertThat(folder.resolve("try-" + operation).toFile().mkdir()).isTrue();
      copy.with(SWEEP);
      copy.run();
      if (operation == 1) {
        Cleaning.prepare(ResultsFolder.at(copy.path(), counting), false).run();
        operations = counting.operations();
        assertThat(operations).isGreaterThan(5);
        continue;
      }
      Map<String, String> before = copy.tables();
      ResultsFolder failing = ResultsFolder.at(copy.path(), FailingFiles.fromThenOn(operation));
      try {
        Cleaning.prepare(failing, false).run();
      } catch (ResultsException e) {
        assertThat(e).hasMessageContaining(copy.path().toString());
      }
      Cleaning.prepare(copy.results(), false).run();
      assertThat(Cleaning.prepare(copy.results(), false).bytes()).isZero();
      copy.run();
      assertThat(copy.tables()).isEqualTo(before);
    }
  }
}
