package org.sweepstack.definition;

import java.util.Optional;
import java.util.OptionalInt;
import org.sweepstack.trial.Halt;
import org.sweepstack.trial.Timeout;

/**
 * How a sweep is to be run; never part of a trial's identity.
 *
 * @param threads from 1 to 1024; empty to leave the choice to the machine
 * @param timeout how long a stack may run; empty for any time
 * @param halt when failed trials end the sweep
 */
public record RunOptions(OptionalInt threads, Optional<Timeout> timeout, Halt halt) {
  /** The most workers that a user can ask for. */
  public static final int MOST_THREADS = 1024;

  /** What holds when the file says nothing. */
  static final RunOptions DEFAULT =
      new RunOptions(OptionalInt.empty(), Optional.empty(), Halt.NEVER);
}
