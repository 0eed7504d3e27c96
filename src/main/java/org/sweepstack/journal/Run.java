package org.sweepstack.journal;

import java.time.Instant;
import org.sweepstack.trial.Attempt;

/**
 * What may differ between equal runs of a trial.
 *
 * @param started when the trial's stack began
 * @param seconds the trial's share of the time its stack had taken when the trial ended
 * @param stackSize how many trials trained in that stack
 * @param context what the sweep ran on
 */
public record Run(Instant started, double seconds, int stackSize, RunContext context) {

  /** Returns that of an attempt. */
  static Run of(Attempt made, RunContext context) {
    return new Run(made.started(), made.seconds(), made.stackSize(), context);
  }

  /** Checks the numbers. */
  public Run {
    if (!(seconds >= 0) || stackSize < 1) {
      throw new IllegalArgumentException("no stack has such numbers");
    }
  }
}
