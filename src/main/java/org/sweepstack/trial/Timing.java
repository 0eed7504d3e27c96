package org.sweepstack.trial;

import java.time.Instant;

/**
 * When and how long a trial was trained, which may differ between equal trainings: the same value
 * from the stack to the journal to the tables.
 *
 * @param started when the trial's stack began
 * @param seconds the trial's share of the time its stack had taken when the trial ended, at least 0
 * @param stackSize how many trials trained in that stack, at least 1
 */
public record Timing(Instant started, double seconds, int stackSize) {

  /** Checks the numbers. */
  public Timing {
    if (!(seconds >= 0) || Double.isInfinite(seconds) || stackSize < 1) {
      throw new IllegalArgumentException("no stack has such numbers");
    }
  }
}
