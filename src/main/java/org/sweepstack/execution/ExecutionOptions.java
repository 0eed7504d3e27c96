package org.sweepstack.execution;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.EngineKind;
import org.sweepstack.trial.Halt;
import org.sweepstack.trial.RunOptions;
import org.sweepstack.trial.Timeout;

/**
 * How trials are to be run. No number of a trial depends on it, but that a timeout may end one, and
 * the last bits on the engine.
 *
 * @param save what to keep of each trial
 * @param threads workers, at least 1
 * @param largestStack the most trials of a stack, at least 1
 * @param timeout how long a stack may run
 * @param halt when failed trials end the run
 * @param budget how long trials are trained before the rest is left for another time
 * @param checkpointEvery how much work of a stack a sudden end may cost
 * @param engine what computes the trials
 */
public record ExecutionOptions(
    Set<Artefact> save,
    int threads,
    int largestStack,
    Optional<Timeout> timeout,
    Halt halt,
    Optional<Duration> budget,
    Duration checkpointEvery,
    EngineKind engine) {
  /** From here on a larger stack gains nothing. */
  private static final int LARGEST_STACK = 512;

  private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(20);

  /** Copies the set. */
  public ExecutionOptions {
    save = Set.copyOf(save);
  }

  /** Returns options as a user wants them; what is left open is as it does at a place. */
  public static ExecutionOptions of(Set<Artefact> save, RunOptions run, Workplace place) {
    ExecutionOptions options =
        of(save, run.threads().orElseGet(place::workers))
            .with(run.timeout(), run.halt().orElse(Halt.NEVER))
            .withBudget(run.budget());
    return run.checkpointEvery().map(options::withCheckpointEvery).orElse(options);
  }

  /** Returns options without any limit. */
  public static ExecutionOptions of(Set<Artefact> save, int threads) {
    return new ExecutionOptions(
        save,
        threads,
        LARGEST_STACK,
        Optional.empty(),
        Halt.NEVER,
        Optional.empty(),
        CHECKPOINT_EVERY,
        EngineKind.FAST);
  }

  /** Returns these options with every trial in a stack of its own. */
  public ExecutionOptions alone() {
    return new ExecutionOptions(save, threads, 1, timeout, halt, budget, checkpointEvery, engine);
  }

  /** Returns these options with limits. */
  public ExecutionOptions with(Optional<Timeout> otherTimeout, Halt otherHalt) {
    return new ExecutionOptions(
        save, threads, largestStack, otherTimeout, otherHalt, budget, checkpointEvery, engine);
  }

  /** Returns these options with a time that they train at the most. */
  ExecutionOptions withBudget(Optional<Duration> time) {
    return new ExecutionOptions(
        save, threads, largestStack, timeout, halt, time, checkpointEvery, engine);
  }

  /** Returns these options with another time between checkpoints. */
  public ExecutionOptions withCheckpointEvery(Duration time) {
    return new ExecutionOptions(save, threads, largestStack, timeout, halt, budget, time, engine);
  }

  /** Returns these options with more to keep of each trial. */
  public ExecutionOptions keeping(Set<Artefact> more) {
    Set<Artefact> all = new HashSet<>(save);
    all.addAll(more);
    return new ExecutionOptions(
        all, threads, largestStack, timeout, halt, budget, checkpointEvery, engine);
  }

  /** Returns these options with another engine. */
  public ExecutionOptions with(EngineKind other) {
    return new ExecutionOptions(
        save, threads, largestStack, timeout, halt, budget, checkpointEvery, other);
  }
}
