package org.sweepstack.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.sweepstack.training.Order;
import org.sweepstack.training.TrialCost;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.RunContext;
import org.sweepstack.trial.Timing;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialId;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

/** Stacks that other processes train. */
class ElsewhereTest {
  private static final RunContext THERE = new RunContext(1, "other", "kernels");
  private static final Timing LONG_AGO = new Timing(Instant.EPOCH, 3, 7);

  private final MemoryStore store = new MemoryStore();

  private static final class Deaf implements ExecutionListener {
    @Override
    public void advanced(Advance advance) {}

    @Override
    public void finished(Attempt attempt) {}
  }

  private static List<Configuration> trials(int count) {
    return LongStream.rangeClosed(1, count)
        .mapToObj(seed -> Configuration.defaults().with(Parameters.SEED, seed))
        .toList();
  }

  private static Attempt attempt(Configuration trial) {
    return new Attempt(
        TrialResult.timedOut(trial, LearningCurve.EMPTY, 1, "there"),
        TrialArtefacts.NONE,
        "",
        LONG_AGO);
  }

  private static SweepExecution execution(List<Configuration> trials, StackRunner runner) {
    ExecutionOptions options = ExecutionOptions.of(Set.of(), 2);
    return SweepExecution.ofStacks(
        StackPlanner.plan(
            Stage.whole(trials, Past.NONE),
            trial -> new TrialCost(10, 5e-7, 1e-3, 500, 1, 0),
            trial -> List.of(),
            options,
            new HashMap<>()),
        options,
        runner,
        new RoomFor(1 << 30));
  }

  @Test
  void keepsWhenAndWhereATrialWasTrained() {
    SweepExecution execution =
        execution(
            trials(20),
            (trials, from, listener) ->
                trials.forEach(trial -> listener.endedElsewhere(List.of(attempt(trial)), THERE)));
    assertThat(execution.run(store, new Deaf())).isEqualTo(Ending.FINISHED);
    assertThat(store.attempts).hasSize(20).allMatch(made -> made.timing().equals(LONG_AGO));
    assertThat(store.elsewhere).hasSize(20).containsOnly(THERE);
    assertThat(store.inFlight).isEmpty();
  }

  /** Whoever trains beside the culprit loses its process too. */
  @Test
  void findsTheTrialThatEndsTheProcessesThatTrainIt() {
    List<Configuration> trials = trials(20);
    Configuration culprit = trials.get(13);
    SweepExecution execution =
        execution(trials, (stack, from, listener) -> trainBeside(culprit, stack, listener));
    assertThat(execution.run(store, new Deaf())).isEqualTo(Ending.FINISHED);
    assertThat(store.attempts).hasSize(20);
    assertThat(store.attempts.stream().map(Attempt::result))
        .filteredOn(result -> result.status() == TrialStatus.FAILED)
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.configuration()).isEqualTo(culprit);
              assertThat(result.error()).isEqualTo("its process ended");
            });
    assertThat(store.begunAlone).contains(culprit.id());
  }

  private void trainBeside(Configuration culprit, List<Configuration> stack, StackListener heard) {
    boolean isCulpritInFlight;
    synchronized (store) {
      isCulpritInFlight =
          store.inFlight.values().stream().anyMatch(other -> other.contains(culprit.id()));
    }
    if (isCulpritInFlight) {
      throw new WorkerLostException("its process ended", new IllegalStateException());
    }
    stack.forEach(trial -> heard.endedElsewhere(List.of(attempt(trial)), THERE));
  }

  @Test
  void leavesTheTrialsOfAStackThatIsToldToStop() {
    List<Map<TrialId, Checkpoint>> told = new ArrayList<>();
    SweepExecution[] self = new SweepExecution[1];
    self[0] =
        execution(
            trials(20),
            (stack, from, listener) -> {
              self[0].stop();
              synchronized (told) {
                told.add(from.from());
              }
              assertThat(listener.order()).isEqualTo(Order.STOP);
            });
    assertThat(self[0].run(store, new Deaf())).isEqualTo(Ending.STOPPED);
    assertThat(store.attempts).isEmpty();
    assertThat(told).isNotEmpty().containsOnly(Map.of());
    assertThat(store.paused).hasSameSizeAs(told);
  }

  /** No trial is to blame. */
  @Test
  void endsWhenNothingCanBeTrainedAnyMore() {
    SweepExecution execution =
        execution(
            trials(20),
            (stack, from, listener) -> {
              throw new WorkplaceLostException("the cluster is gone", new IllegalStateException());
            });
    assertThatThrownBy(() -> execution.run(store, new Deaf()))
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOf(WorkplaceLostException.class)
        .hasMessage("the cluster is gone");
    assertThat(store.attempts).isEmpty();
  }
}
