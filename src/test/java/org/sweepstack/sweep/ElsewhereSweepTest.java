package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.execution.Ending;
import org.sweepstack.execution.WorkerLostException;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.journal.SentStack;
import org.sweepstack.remote.Carrier;
import org.sweepstack.remote.Elsewhere;
import org.sweepstack.remote.Errand;
import org.sweepstack.remote.StackWork;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.RunOptions;
import org.sweepstack.trial.Timeout;
import org.sweepstack.trial.TrialStatus;

/** Whole sweeps whose stacks are trained by others, which are this process here. */
class ElsewhereSweepTest {
  private static final String SWEEP =
      """
      grid:
        hidden: [2, 70]
        learning_rate: [0.1, 1e30]
        seed: {range: [1, 4]}
        output_activation: none
        epochs: 4
      save: [curves, predictions, statistics]
      """;

  @TempDir private Path folder;
  private SweepLab here;
  private SweepLab there;
  private final List<DataFile> brought = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void makeTheLabs() throws IOException {
    here = new SweepLab(Files.createDirectory(folder.resolve("here"))).with(SWEEP);
    there = new SweepLab(Files.createDirectory(folder.resolve("there"))).with(SWEEP);
  }

  /** Hands a stack to some work at once. */
  private final class AtOnce implements Carrier {
    private final Errand errand;
    private byte[] stack = {};

    AtOnce(Function<SentStack, Optional<byte[]>> work) {
      errand =
          new Errand() {
            @Override
            public Optional<byte[]> await(Duration time) {
              return work.apply(SentStack.of(stack));
            }

            @Override
            public void cancel() {
              stack = new byte[0];
            }
          };
    }

    @Override
    public int workers() {
      return 1;
    }

    @Override
    public void bring(DataFile file) {
      brought.add(file);
    }

    @Override
    public Errand send(byte[] sent, String description) {
      stack = sent;
      return errand;
    }
  }

  private Outside trainedBy(Function<SentStack, Optional<byte[]>> work) {
    return Outside.at(new Elsewhere(new AtOnce(work)));
  }

  private static Optional<byte[]> train(SentStack stack) {
    return Optional.of(StackWork.train(stack.bytes(), DataFile::places));
  }

  @Test
  void keepsWhatOneMachineKeeps() {
    here.run();
    RunOutcome outcome = there.run(trainedBy(ElsewhereSweepTest::train));
    assertThat(outcome.count(TrialStatus.COMPLETED)).isEqualTo(8);
    assertThat(outcome.count(TrialStatus.DIVERGED)).isEqualTo(8);
    assertThat(there.tables()).isEqualTo(here.tables());
  }

  @Test
  void continuesWhereAnotherRunStoppedHereOrThere() {
    there.with(SWEEP.replace("[1, 4]", "[2, 3]")).run(trainedBy(ElsewhereSweepTest::train));
    there.with(SWEEP.replace("[1, 4]", "[1, 3]")).run();
    there.with(SWEEP).run(trainedBy(ElsewhereSweepTest::train));
    here.run();
    assertThat(there.tables()).isEqualTo(here.tables());
  }

  @Test
  void bringsTheDataAndReadsThemElsewhere() throws IOException {
    String csv =
        "x,y\n"
            + IntStream.range(0, 20)
                .mapToObj(i -> i + "," + (i % 2 == 0 ? "a" : "b") + "\n")
                .collect(Collectors.joining());
    String sweep =
        "grid: {dataset: csv, data_file: data.csv, target: y, seed: [1, 2], epochs: 5}\n";
    Path moved = Files.writeString(folder.resolve("moved.csv"), csv);
    for (String lab : List.of("here", "there")) {
      Files.writeString(folder.resolve(lab).resolve("data.csv"), csv);
    }
    here.with(sweep).run();
    there
        .with(sweep)
        .run(
            trainedBy(
                stack ->
                    Optional.of(
                        StackWork.train(stack.bytes(), file -> List.of(moved.toString())))));
    assertThat(there.tables()).isEqualTo(here.tables());
    assertThat(brought).isNotEmpty().allMatch(file -> file.path().equals("data.csv"));
  }

  @Test
  void namesTheTrialThatEndsEveryProcessThatTrainsIt() {
    RunOutcome outcome =
        there.run(
            trainedBy(
                stack -> {
                  if (stack.trials().stream().anyMatch(ElsewhereSweepTest::isCulprit)) {
                    throw new WorkerLostException("its process ended", new IOException());
                  }
                  return train(stack);
                }));
    assertThat(outcome.count(TrialStatus.FAILED)).isEqualTo(1);
    assertThat(outcome.results().finished().stream().map(FinishedTrial::result))
        .filteredOn(result -> result.status() == TrialStatus.FAILED)
        .singleElement()
        .satisfies(
            result -> {
              assertThat(isCulprit(result.configuration())).isTrue();
              assertThat(result.error()).isEqualTo("its process ended");
            });
  }

  private static boolean isCulprit(Configuration trial) {
    return trial.get(Parameters.SEED) == 3
        && trial.get(Parameters.LEARNING_RATE) == 0.1
        && trial.get(Parameters.HIDDEN).toString().equals("70");
  }

  /** A trial that only Java refuses is told from the others where it is trained. */
  @Test
  void bringsBackStackTraces() {
    RunOutcome outcome =
        there.run(
            trainedBy(
                stack -> {
                  throw new IllegalStateException("no luck");
                }));
    assertThat(outcome.count(TrialStatus.FAILED)).isEqualTo(16);
    assertThat(there.path().resolve("logs")).isNotEmptyDirectory();
  }

  @Test
  void endsTheTrialsOfAStackThatTakesTooLong() {
    there.with(
        new RunOptions(
            OptionalInt.of(1),
            Timeout.parse("1ms"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    RunOutcome outcome =
        there.run(
            trainedBy(
                stack -> {
                  LockSupport.parkNanos(2_000_000);
                  return Optional.empty();
                }));
    assertThat(outcome.count(TrialStatus.TIMED_OUT)).isEqualTo(16);
    assertThat(outcome.results().finished())
        .allMatch(trial -> trial.result().error().equals("timeout: 1ms"));
  }

  @Test
  void stopsWithoutWaitingForAnAnswer() {
    TrainingRun[] self = new TrainingRun[1];
    Launch launch =
        there.launch(
            trainedBy(
                stack -> {
                  self[0].execution().stop();
                  return Optional.empty();
                }));
    try (TrainingRun run = launch.open()) {
      self[0] = run;
      RunOutcome outcome = run.run(new SweepLab.Deaf(), "test");
      assertThat(outcome.ending()).isEqualTo(Ending.STOPPED);
      assertThat(outcome.left()).hasSize(16);
    }
    there.run(trainedBy(ElsewhereSweepTest::train));
    here.run();
    assertThat(there.tables()).isEqualTo(here.tables());
  }
}
