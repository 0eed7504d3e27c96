package org.sweepstack.execution;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Halt;
import org.sweepstack.trial.RunOptions;
import org.sweepstack.trial.Timeout;

/**
 * How trials are to be run. No number of a trial depends on it, but that a timeout may end one.
 *
 * @param save what to keep of each trial
 * @param threads workers, at least 1
 * @param largestStack the most trials of a stack, at least 1
 * @param timeout how long a stack may run
 * @param halt when failed trials end the run
 * @param checkpointEvery how much work of a stack a sudden end may cost
 */
public record ExecutionOptions(
    Set<Artefact> save,
    int threads,
    int largestStack,
    Optional<Timeout> timeout,
    Halt halt,
    Duration checkpointEvery) {
  /** From here on a larger stack gains nothing. */
  private static final int LARGEST_STACK = 512;

  private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(20);

  /** Copies the set. */
  public ExecutionOptions {
    save = Set.copyOf(save);
  }

  /** Returns options as a user wants them; what is left open is as it does on this machine. */
  public static ExecutionOptions of(Set<Artefact> save, RunOptions run) {
    ExecutionOptions options =
        of(save, run.threads().orElseGet(Runtime.getRuntime()::availableProcessors))
            .with(run.timeout(), run.halt().orElse(Halt.NEVER));
    return run.checkpointEvery().map(options::withCheckpointEvery).orElse(options);
  }

  /** Returns options without any limit. */
  public static ExecutionOptions of(Set<Artefact> save, int threads) {
    return new ExecutionOptions(
        save, threads, LARGEST_STACK, Optional.empty(), Halt.NEVER, CHECKPOINT_EVERY);
  }

  /** Returns these options with every trial in a stack of its own. */
  public ExecutionOptions alone() {
    return new ExecutionOptions(save, threads, 1, timeout, halt, checkpointEvery);
  }

  /** Returns these options with limits. */
  public ExecutionOptions with(Optional<Timeout> otherTimeout, Halt otherHalt) {
    return new ExecutionOptions(
        save, threads, largestStack, otherTimeout, otherHalt, checkpointEvery);
  }

  /** Returns these options with another time between checkpoints. */
  public ExecutionOptions withCheckpointEvery(Duration time) {
    return new ExecutionOptions(save, threads, largestStack, timeout, halt, time);
  }
}
