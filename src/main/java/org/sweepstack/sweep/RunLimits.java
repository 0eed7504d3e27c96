package org.sweepstack.sweep;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.sweepstack.definition.Definition;
import org.sweepstack.definition.RunOptions;
import org.sweepstack.execution.ExecutionOptions;
import org.sweepstack.trial.Halt;
import org.sweepstack.trial.Timeout;

/**
 * How a user wants trials to be run; what is empty is as the sweep file says.
 *
 * @param threads workers; without any word one a processor
 * @param timeout how long a stack may run
 * @param halt when failed trials end the run
 * @param checkpointEvery how much work of a stack a sudden end may cost
 */
public record RunLimits(
    OptionalInt threads,
    Optional<Timeout> timeout,
    Optional<Halt> halt,
    Optional<Duration> checkpointEvery) {
  /** Everything as the sweep file says. */
  public static final RunLimits NONE = of(OptionalInt.empty());

  /** Returns a number of workers, and all else as the sweep file says. */
  public static RunLimits of(OptionalInt threads) {
    return new RunLimits(threads, Optional.empty(), Optional.empty(), Optional.empty());
  }

  ExecutionOptions options(Definition definition) {
    RunOptions file = definition.run();
    int processors = Runtime.getRuntime().availableProcessors();
    ExecutionOptions options =
        ExecutionOptions.of(definition.save(), threads.orElse(file.threads().orElse(processors)))
            .with(timeout.or(file::timeout), halt.orElse(file.halt()));
    return checkpointEvery.map(options::withCheckpointEvery).orElse(options);
  }
}
