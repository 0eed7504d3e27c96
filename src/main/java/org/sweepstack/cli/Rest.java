package org.sweepstack.cli;

import java.time.Duration;

/** How long to rest from work that is done over and over: it takes a few percent of a processor. */
final class Rest {
  private static final int TIMES = 20;

  private Rest() {}

  /**
   * Returns the time until the work is done again.
   *
   * @param startNanos when it began, as {@link System#nanoTime} had it
   * @param shortest the least time
   */
  static Duration after(long startNanos, Duration shortest) {
    Duration rest = Duration.ofNanos(System.nanoTime() - startNanos).multipliedBy(TIMES);
    return rest.compareTo(shortest) > 0 ? rest : shortest;
  }
}
