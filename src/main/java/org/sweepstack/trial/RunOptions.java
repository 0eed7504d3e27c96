package org.sweepstack.trial;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a user wants trials to be run, by the command line or by the sweep file; never part of a
 * trial's identity. What is empty is left open.
 *
 * @param threads workers, from 1 to 1024
 * @param timeout how long a stack may run
 * @param halt when failed trials end the run
 * @param budget how long trials are trained before the rest is left for another time
 * @param checkpointEvery how much work of a stack a sudden end may cost
 */
public record RunOptions(
    OptionalInt threads,
    Optional<Timeout> timeout,
    Optional<Halt> halt,
    Optional<Duration> budget,
    Optional<Duration> checkpointEvery) {
  /** The most workers that a user can ask for. */
  public static final int MOST_THREADS = 1024;

  /** Everything left open. */
  public static final RunOptions NONE = of(OptionalInt.empty());

  /** Returns a number of workers, and all else left open. */
  public static RunOptions of(OptionalInt threads) {
    return new RunOptions(
        threads, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns these options, and where they leave something open what others say. */
  public RunOptions orElse(RunOptions others) {
    return new RunOptions(
        threads.isPresent() ? threads : others.threads,
        timeout.or(() -> others.timeout),
        halt.or(() -> others.halt),
        budget.or(() -> others.budget),
        checkpointEvery.or(() -> others.checkpointEvery));
  }
}
