package org.sweepstack.cli;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How long work of an estimated size takes: as estimated at first, then ever more as it went in the
 * later half of the time so far, since programs get faster after their start and estimates are
 * better for some networks than for others.
 */
final class Pace {
  /** The estimate counts as if it had been seen for so many seconds. */
  private static final double TRUST_SECONDS = 1;

  /** Moments so far apart that few are kept of many hours. */
  private static final double GROWTH = 1.01;

  private static final double CLOSEST_SECONDS = 0.05;

  private final double estimate;
  private final Deque<Moment> moments = new ArrayDeque<>();

  private record Moment(double seconds, double work) {}

  /**
   * Starts with an estimate.
   *
   * @param estimate seconds for a unit of work
   */
  Pace(double estimate) {
    this.estimate = estimate;
    moments.add(new Moment(0, 0));
  }

  /** Learns how much work had been done after how many seconds, both never less than before. */
  void advance(double seconds, double work) {
    if (seconds > moments.getLast().seconds() * GROWTH + CLOSEST_SECONDS) {
      moments.add(new Moment(seconds, work));
      while (moments.size() > 2 && moments.getFirst().seconds() < seconds / 2) {
        moments.removeFirst();
      }
    }
  }

  /** Returns the seconds that more work will take, seen from a moment. */
  double secondsFor(double moreWork, double seconds, double work) {
    Moment since = moments.getFirst();
    double seen = Math.max(0, seconds - since.seconds());
    double done = Math.max(0, work - since.work());
    return moreWork * (TRUST_SECONDS + seen) / (TRUST_SECONDS / estimate + done);
  }
}
