package org.sweepstack.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.training.TrainingListener;
import org.sweepstack.training.TrialCost;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

class SweepExecutionTest {
  private static final TrialCost COST = new TrialCost(10, 1, 1e-3, 1000);

  /** Keeps what it hears. */
  private static final class Recorder implements ExecutionListener {
    private final List<Attempt> attempts = new ArrayList<>();
    private double seconds;

    @Override
    public void advanced(double more) {
      seconds += more;
    }

    @Override
    public void finished(Attempt attempt) {
      attempts.add(attempt);
    }
  }

  private static List<Configuration> trials(int count) {
    List<Configuration> trials = new ArrayList<>();
    for (long seed = 1; seed <= count; seed++) {
      trials.add(Configuration.defaults().with(Parameters.SEED, seed));
    }
    return trials;
  }

  private static TrialResult result(Configuration trial) {
    return TrialResult.completed(
        trial, new LearningCurve(List.of(new CurvePoint(10, Metrics.NONE))));
  }

  private static List<TrialResult> succeed(List<Configuration> trials, TrainingListener listener) {
    listener.advanced(10L * trials.size());
    return trials.stream().map(SweepExecutionTest::result).toList();
  }

  private static SweepExecution execution(int count, int threads, StackRunner runner) {
    return new SweepExecution(
        StackPlanner.plan(trials(count), trial -> COST, threads), threads, runner);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void handsOverEveryTrialOnce(int threads) {
    Recorder recorder = new Recorder();
    SweepExecution execution = execution(200, threads, SweepExecutionTest::succeed);
    execution.run(recorder);
    assertThat(recorder.attempts)
        .extracting(attempt -> attempt.result().configuration())
        .containsExactlyInAnyOrderElementsOf(trials(200));
    assertThat(recorder.seconds).isCloseTo(execution.seconds(), within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void failsOnlyTheTrialThatCannotBeTrained(int threads) {
    Configuration culprit = trials(200).get(77);
    Recorder recorder = new Recorder();
    SweepExecution execution =
        execution(
            200,
            threads,
            (trials, listener) -> {
              listener.advanced(3);
              if (trials.contains(culprit)) {
                throw new IllegalStateException("no luck");
              }
              listener.advanced(10L * trials.size() - 3);
              return trials.stream().map(SweepExecutionTest::result).toList();
            });
    execution.run(recorder);
    assertThat(recorder.attempts).hasSize(200);
    assertThat(recorder.attempts)
        .filteredOn(attempt -> attempt.result().status() == TrialStatus.FAILED)
        .singleElement()
        .satisfies(
            attempt -> {
              assertThat(attempt.result().configuration()).isEqualTo(culprit);
              assertThat(attempt.result().error()).isEqualTo("IllegalStateException: no luck");
              assertThat(attempt.stackSize()).isEqualTo(1);
            });
  }

  @Test
  void countsTheEndOfMemoryAsTheTrialsFailure() {
    Recorder recorder = new Recorder();
    execution(
            1,
            1,
            (trials, listener) -> {
              throw new OutOfMemoryError("too large");
            })
        .run(recorder);
    assertThat(recorder.attempts.get(0).result().error()).isEqualTo("OutOfMemoryError: too large");
  }

  @Test
  void doesNotHideABugInTheListener() {
    ExecutionListener broken =
        new ExecutionListener() {
          @Override
          public void advanced(double seconds) {}

          @Override
          public void finished(Attempt attempt) {
            throw new IllegalStateException("disk full");
          }
        };
    SweepExecution execution = execution(20, 2, SweepExecutionTest::succeed);
    assertThatThrownBy(() -> execution.run(broken)).hasMessageContaining("disk full");
  }

  @Test
  void endsAtOnceWithoutTrials() {
    Recorder recorder = new Recorder();
    new SweepExecution(List.of(), 2, SweepExecutionTest::succeed).run(recorder);
    assertThat(recorder.attempts).isEmpty();
  }
}
