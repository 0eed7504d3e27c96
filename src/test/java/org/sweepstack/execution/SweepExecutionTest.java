package org.sweepstack.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.training.Order;
import org.sweepstack.training.Stretch;
import org.sweepstack.training.TrainingListener;
import org.sweepstack.training.TrialCost;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.Halt;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.RunContext;
import org.sweepstack.trial.Timeout;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialId;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

class SweepExecutionTest {
  private static final int EPOCHS = 10;
  private static final long MIB = 1L << 20;
  private static final TrialCost COST = new TrialCost(EPOCHS, 5e-7, 1e-3, 500, MIB, 0);
  private static final LearningCurve CURVE =
      new LearningCurve(List.of(new CurvePoint(EPOCHS, Metrics.NONE)));

  private final MemoryStore store = new MemoryStore();
  private final Progress progress = new Progress();

  /** Adds up what it hears. */
  private static final class Progress implements ExecutionListener {
    private double seconds;
    private int finished;

    @Override
    public void advanced(Advance advance) {
      assertThat(advance.seconds()).isNotNegative();
      seconds += advance.work();
    }

    @Override
    public void finished(Attempt attempt) {
      finished++;
    }
  }

  private static List<Configuration> trials(int count) {
    List<Configuration> trials = new ArrayList<>();
    for (long seed = 1; seed <= count; seed++) {
      trials.add(Configuration.defaults().with(Parameters.SEED, seed));
    }
    return trials;
  }

  /** Trains as the real thing does, but for the arithmetic. */
  private static void succeed(
      List<Configuration> trials, Stretch stretch, TrainingListener listener) {
    int first = stretch.epoch() + 1;
    for (int epoch = first; epoch <= EPOCHS; epoch++) {
      listener.advanced(trials.size());
      int done = epoch;
      if (epoch == EPOCHS) {
        trials.forEach(
            trial -> listener.ended(TrialResult.completed(trial, CURVE), TrialArtefacts.NONE));
        return;
      }
      Order order = listener.order();
      if (order.kind() == Order.Kind.TIME_OUT) {
        trials.forEach(
            trial ->
                listener.ended(
                    TrialResult.timedOut(trial, CURVE, done, order.reason()), TrialArtefacts.NONE));
        return;
      }
      if (order.kind() != Order.Kind.CONTINUE) {
        List<TrialId> ids = trials.stream().map(Configuration::id).toList();
        listener.checkpoint(() -> new Checkpoint(ids, done, new byte[Long.BYTES]));
      }
      if (order.kind() == Order.Kind.STOP) {
        return;
      }
    }
  }

  private static StackRunner failing(Configuration... culprits) {
    return (trials, from, listener) -> {
      for (Configuration culprit : culprits) {
        if (trials.contains(culprit)) {
          listener.advanced(3);
          throw new IllegalStateException("no luck");
        }
      }
      succeed(trials, from, listener);
    };
  }

  private static SweepExecution execution(
      List<Configuration> trials, ExecutionOptions options, Past past, StackRunner runner) {
    return SweepExecution.ofStacks(
        StackPlanner.plan(
            Stage.whole(trials, past), trial -> COST, trial -> List.of(), options, new HashMap<>()),
        options,
        runner,
        new RoomFor(1000 * MIB));
  }

  private static ExecutionOptions options(int threads) {
    return ExecutionOptions.of(Set.of(), threads);
  }

  private static ExecutionOptions halting(int threads, String halt) {
    return options(threads).with(Optional.empty(), Halt.parse(halt).orElseThrow());
  }

  private SweepExecution execution(int count, int threads, StackRunner runner) {
    return execution(trials(count), options(threads), Past.NONE, runner);
  }

  private List<Configuration> withStatus(TrialStatus status) {
    return store.attempts.stream()
        .map(Attempt::result)
        .filter(result -> result.status() == status)
        .map(TrialResult::configuration)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void handsOverEveryTrialOnce(int threads) {
    SweepExecution execution = execution(200, threads, SweepExecutionTest::succeed);
    assertThat(execution.run(store, progress)).isEqualTo(Ending.FINISHED);
    assertThat(withStatus(TrialStatus.COMPLETED)).containsExactlyInAnyOrderElementsOf(trials(200));
    assertThat(progress.seconds).isCloseTo(execution.seconds(), within(1e-9));
    assertThat(progress.finished).isEqualTo(200);
    assertThat(store.inFlight).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void failsOnlyTheTrialThatCannotBeTrained(int threads) {
    Configuration culprit = trials(200).get(77);
    SweepExecution execution = execution(200, threads, failing(culprit));
    assertThat(execution.run(store, progress)).isEqualTo(Ending.FINISHED);
    assertThat(store.attempts).hasSize(200);
    assertThat(withStatus(TrialStatus.COMPLETED)).hasSize(199).doesNotContain(culprit);
    assertThat(store.attempts)
        .filteredOn(attempt -> attempt.result().status() == TrialStatus.FAILED)
        .singleElement()
        .satisfies(
            attempt -> {
              assertThat(attempt.result().configuration()).isEqualTo(culprit);
              assertThat(attempt.result().error()).isEqualTo("IllegalStateException: no luck");
              assertThat(attempt.timing().stackSize()).isEqualTo(1);
              assertThat(attempt.log())
                  .startsWith(culprit.id().text())
                  .contains("seed=78", "at org.sweepstack.execution.SweepExecutionTest");
            });
    // Smaller stacks cost a little more than the one that was planned.
    assertThat(progress.seconds).isBetween(execution.seconds(), 1.1 * execution.seconds());
  }

  @Test
  void keepsTheTrialsThatHadEndedBeforeTheirStackFailed() {
    List<Configuration> trials = trials(8);
    AtomicInteger runs = new AtomicInteger();
    execution(
            trials,
            options(1),
            Past.NONE,
            (stack, from, listener) -> {
              if (runs.getAndIncrement() == 0) {
                Configuration early = stack.get(0);
                listener.ended(TrialResult.diverged(early, CURVE, 1), TrialArtefacts.NONE);
                throw new IllegalStateException("the others");
              }
              succeed(stack, from, listener);
            })
        .run(store, progress);
    assertThat(store.attempts).hasSize(8);
    assertThat(withStatus(TrialStatus.DIVERGED)).hasSize(1);
  }

  @Test
  void countsTheEndOfMemoryAsTheTrialsFailure() {
    execution(
            1,
            1,
            (trials, from, listener) -> {
              throw new OutOfMemoryError("too large");
            })
        .run(store, progress);
    assertThat(store.attempts.get(0).result().error()).isEqualTo("OutOfMemoryError: too large");
  }

  @Test
  void cutsAStackThatDoesNotFitIntoMemoryAndFailsATrialThatDoesNotFitAlone() {
    List<Configuration> small = trials(64);
    Configuration large = Configuration.defaults().with(Parameters.SEED, 1000L);
    TrialCost largeCost = new TrialCost(EPOCHS, 5e-7, 1e-3, 500, 3L << 30, 0);
    List<StackPlan> stacks =
        List.of(
            new StackPlan(small, COST, Stretch.WHOLE, false),
            new StackPlan(List.of(large), largeCost, Stretch.WHOLE, false));
    SweepExecution.ofStacks(stacks, options(2), SweepExecutionTest::succeed, new RoomFor(20 * MIB))
        .run(store, progress);
    assertThat(store.sizes).hasSizeGreaterThan(4).allMatch(size -> size < 20);
    assertThat(withStatus(TrialStatus.COMPLETED)).hasSize(64);
    assertThat(withStatus(TrialStatus.FAILED)).containsExactly(large);
    assertThat(store.attempts)
        .extracting(attempt -> attempt.result().error())
        .contains(
            "OutOfMemoryError: needs about 3.0 GiB of memory for its arrays; make the"
                + " network smaller or give fewer samples");
  }

  @Test
  void doesNotHideThatResultsCannotBeKept() {
    StackStore full =
        new MemoryStore() {
          @Override
          public void finished(List<Attempt> finished, Optional<RunContext> elsewhere) {
            throw new IllegalStateException("disk full");
          }
        };
    SweepExecution execution = execution(20, 2, SweepExecutionTest::succeed);
    assertThatThrownBy(() -> execution.run(full, progress))
        .isInstanceOf(CompletionException.class)
        .hasMessageContaining("disk full");
    assertThat(progress.finished).isZero();
  }

  @Test
  void keepsWhatHasEndedWhenThereIsNoMemoryToKeepIt() {
    StackStore full =
        new MemoryStore() {
          @Override
          public void finished(List<Attempt> finished, Optional<RunContext> elsewhere) {
            throw new OutOfMemoryError("Java heap space");
          }
        };
    SweepExecution execution = execution(20, 2, SweepExecutionTest::succeed);
    assertThatThrownBy(() -> execution.run(full, progress))
        .isInstanceOf(CompletionException.class)
        .hasMessageContaining("Java heap space");
    assertThat(progress.finished).isZero();
  }

  @Test
  void trainsOnWithoutACheckpointThatTakesTooMuchMemory() {
    ExecutionOptions options = options(1).withCheckpointEvery(Duration.ZERO);
    execution(
            trials(2),
            options,
            Past.NONE,
            (stack, from, listener) -> {
              listener.checkpoint(
                  () -> {
                    throw new OutOfMemoryError("Java heap space");
                  });
              succeed(stack, from, listener);
            })
        .run(store, progress);
    assertThat(withStatus(TrialStatus.COMPLETED)).hasSize(2);
  }

  @Test
  void endsAtOnceWithoutTrials() {
    assertThat(execution(0, 2, SweepExecutionTest::succeed).run(store, progress))
        .isEqualTo(Ending.FINISHED);
    assertThat(store.attempts).isEmpty();
  }

  @Test
  void stopsAfterTheEpochAtHandAndGoesOnFromThere() {
    List<Configuration> trials = trials(64);
    List<SweepExecution> self = new ArrayList<>();
    SweepExecution execution =
        execution(
            trials,
            options(2),
            Past.NONE,
            (stack, from, listener) -> {
              self.get(0).stop();
              succeed(stack, from, listener);
            });
    self.add(execution);
    assertThat(execution.run(store, progress)).isEqualTo(Ending.STOPPED);
    assertThat(store.attempts).isEmpty();
    assertThat(store.inFlight).isEmpty();
    assertThat(store.paused).hasSameSizeAs(store.sizes);
    assertThat(store.checkpoints).isNotEmpty().allMatch(made -> made.epoch() == 1);

    Past past = new Past(store.latest(), Map.of(), Set.of());
    SweepExecution second = execution(trials, options(2), past, SweepExecutionTest::succeed);
    assertThat(second.resumedTrials()).isEqualTo(store.latest().size()).isPositive();
    assertThat(second.run(store, new Progress())).isEqualTo(Ending.FINISHED);
    assertThat(store.attempts).hasSize(64);
  }

  @Test
  void leavesTheRestWhenItsTimeIsSpent() {
    ExecutionOptions options = options(1).withBudget(Optional.of(Duration.ofMillis(1)));
    Ending ending =
        execution(
                trials(3),
                options,
                Past.NONE,
                (stack, from, listener) -> {
                  while (listener.order().kind() != Order.Kind.STOP) {
                    pause(Duration.ofMillis(1));
                  }
                  listener.checkpoint(() -> new Checkpoint(ids(stack), 7, new byte[Long.BYTES]));
                })
            .run(store, progress);
    assertThat(ending).isEqualTo(Ending.SPENT);
    assertThat(store.attempts).isEmpty();
    // The time may be over before a stack has begun.
    assertThat(store.checkpoints).allMatch(made -> made.epoch() == 7);
    assertThat(store.inFlight).isEmpty();
  }

  private static List<TrialId> ids(List<Configuration> stack) {
    return stack.stream().map(Configuration::id).toList();
  }

  @Test
  void makesCheckpointsOfALongStack() {
    ExecutionOptions options = options(1).withCheckpointEvery(Duration.ZERO);
    execution(trials(1), options, Past.NONE, SweepExecutionTest::succeed).run(store, progress);
    assertThat(store.checkpoints)
        .extracting(Checkpoint::epoch)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(store.attempts).hasSize(1);
  }

  @Test
  void endsTrialsWhoseStackRanLongerThanAllowed() {
    ExecutionOptions options = options(1).with(Timeout.parse("1ms"), Halt.NEVER);
    execution(
            trials(3),
            options,
            Past.NONE,
            (stack, from, listener) -> {
              if (stack.contains(trials(3).get(1))) {
                pause(Duration.ofMillis(20));
              }
              succeed(stack, from, listener);
            })
        .run(store, progress);
    assertThat(store.attempts).hasSize(3);
    assertThat(withStatus(TrialStatus.TIMED_OUT)).contains(trials(3).get(1));
    assertThat(store.attempts)
        .filteredOn(attempt -> attempt.result().status() == TrialStatus.TIMED_OUT)
        .extracting(attempt -> attempt.result().error())
        .containsOnly("timeout: 1ms");
  }

  @Test
  void takesNoMedianOfStacksThatFailed() {
    List<Configuration> trials = trials(12);
    List<StackPlan> stacks =
        trials.stream()
            .map(trial -> new StackPlan(List.of(trial), COST, Stretch.WHOLE, false))
            .toList();
    ExecutionOptions options = options(1).with(Timeout.parse("3000%"), Halt.NEVER);
    StackRunner runner =
        (stack, from, listener) -> {
          if (trials.indexOf(stack.get(0)) < 6) {
            throw new IllegalStateException("at once");
          }
          pause(Duration.ofMillis(30));
          succeed(stack, from, listener);
        };
    SweepExecution.ofStacks(stacks, options, runner, new RoomFor(1000 * MIB)).run(store, progress);
    assertThat(withStatus(TrialStatus.FAILED)).hasSize(6);
    assertThat(withStatus(TrialStatus.COMPLETED)).hasSize(6);
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void haltsSoonWithoutStartingMore() {
    List<Configuration> trials = trials(40);
    ExecutionOptions options = halting(1, "soon,fail=2");
    Ending ending =
        execution(trials, options, Past.NONE, failing(trials.toArray(Configuration[]::new)))
            .run(store, progress);
    assertThat(ending).isEqualTo(Ending.HALTED);
    assertThat(withStatus(TrialStatus.FAILED)).hasSize(2);
    assertThat(store.inFlight).isEmpty();
  }

  @Test
  void haltsNowWithACheckpointOfWhatTrains() {
    List<Configuration> trials = trials(2);
    List<StackPlan> stacks =
        trials.stream()
            .map(trial -> new StackPlan(List.of(trial), COST, Stretch.WHOLE, false))
            .toList();
    Set<Configuration> begun = ConcurrentHashMap.newKeySet();
    StackRunner runner =
        (stack, from, listener) -> {
          begun.addAll(stack);
          while (begun.size() < 2) {
            pause(Duration.ofMillis(1));
          }
          if (stack.contains(trials.get(0))) {
            throw new IllegalStateException("no luck");
          }
          while (listener.order().kind() != Order.Kind.STOP) {
            pause(Duration.ofMillis(1));
          }
          listener.checkpoint(
              () -> new Checkpoint(List.of(stack.get(0).id()), 7, new byte[Long.BYTES]));
        };
    ExecutionOptions options = halting(2, "now,fail=1");
    assertThat(
            SweepExecution.ofStacks(stacks, options, runner, new RoomFor(1000 * MIB))
                .run(store, progress))
        .isEqualTo(Ending.HALTED);
    assertThat(withStatus(TrialStatus.FAILED)).containsExactly(trials.get(0));
    assertThat(store.checkpoints).extracting(Checkpoint::epoch).containsExactly(7);
  }

  @Test
  void trainsSuspectsWithNothingBesideThem() {
    List<Configuration> trials = trials(30);
    Set<TrialId> suspects =
        trials.subList(0, 6).stream().map(Configuration::id).collect(Collectors.toSet());
    Map<TrialId, Integer> largest = suspects.stream().collect(Collectors.toMap(id -> id, id -> 2));
    MemoryStore watching =
        new MemoryStore() {
          @Override
          public synchronized int begin(List<TrialId> ids, boolean isAlone) {
            assertThat(isAlone).isEqualTo(suspects.containsAll(ids));
            assertThat(isAlone && !inFlight.isEmpty()).isFalse();
            return super.begin(ids, isAlone);
          }
        };
    execution(
            trials, options(4), new Past(Map.of(), largest, suspects), SweepExecutionTest::succeed)
        .run(watching, progress);
    assertThat(watching.attempts).hasSize(30);
  }
}
