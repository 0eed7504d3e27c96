package org.sweepstack.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.sweepstack.execution.Advance;

/**
 * How long work of an estimated size takes. Estimates are better for some kinds of networks than
 * for others, so each kind is weighed by how long its workers took for it, and one that was hardly
 * seen as the others are. How fast all of it goes is as estimated at first, then ever more as it
 * went in the later half of the time so far, since programs get faster after their start, and near
 * the end ever more as it went for as long lately as there is left, since other programs come and
 * go.
 */
final class Pace {
  /** The estimate counts as if it had been seen for so many seconds. */
  private static final double TRUST_SECONDS = 1;

  /** What went on in less than that says little. */
  private static final double SHORTEST_SECONDS = 3;

  /** What is known of all kinds counts for each as if it had been seen for so much of its work. */
  private static final double TRUST_WORK = 0.5;

  /** Moments so far apart that few are kept of many hours. */
  private static final double GROWTH = 1.01;

  private static final double CLOSEST_SECONDS = 0.05;

  private final int threads;
  private final Map<String, Double> work = new HashMap<>();
  private final Map<String, KindPace> kinds = new HashMap<>();
  private final Deque<Moment> moments = new ArrayDeque<>();

  private record Moment(double seconds, Map<String, Double> work) {}

  /** Starts with the estimate that so many workers do a second of work each in a second. */
  Pace(int threads) {
    this.threads = threads;
    moments.add(new Moment(0, Map.of()));
  }

  /** Learns what was done until how many seconds from the start, never less than before. */
  void advance(double seconds, Advance advance) {
    work.merge(advance.kind(), advance.work(), Double::sum);
    kinds
        .computeIfAbsent(advance.kind(), unseen -> new KindPace())
        .add(advance.work(), advance.seconds());
    if (seconds > moments.getLast().seconds() * GROWTH + CLOSEST_SECONDS) {
      moments.add(new Moment(seconds, Map.copyOf(work)));
      while (moments.size() > 2 && moments.getFirst().seconds() < seconds / 2) {
        moments.removeFirst();
      }
    }
  }

  /** Returns how much work has been done, in estimated seconds of one worker. */
  double work() {
    return work.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /**
   * Returns the seconds that the rest will take.
   *
   * @param seconds how long it has taken so far
   * @param all the work of each kind, in estimated seconds of one worker
   */
  double secondsLeft(double seconds, Map<String, Double> all) {
    double left = weighed(all, work);
    double usual = secondsPerWork(moments.getFirst(), seconds, 1.0 / threads);
    Moment lately = lastBefore(seconds - Math.max(SHORTEST_SECONDS, left * usual));
    // The same moments count once.
    return left * (lately == moments.getFirst() ? usual : secondsPerWork(lately, seconds, usual));
  }

  /** Returns the last of the moments until then, or the first that there is. */
  private Moment lastBefore(double seconds) {
    Iterator<Moment> latestFirst = moments.descendingIterator();
    while (latestFirst.hasNext()) {
      Moment moment = latestFirst.next();
      if (moment.seconds() <= seconds) {
        return moment;
      }
    }
    return moments.getFirst();
  }

  /** Returns how long a second of a worker has taken since then, where as long was expected. */
  private double secondsPerWork(Moment since, double seconds, double expected) {
    double seen = Math.max(0, seconds - since.seconds());
    return (TRUST_SECONDS + seen) / (TRUST_SECONDS / expected + weighed(work, since.work()));
  }

  /** Returns the seconds of workers for what there is more in one than in the other. */
  private double weighed(Map<String, Double> more, Map<String, Double> less) {
    return more.entrySet().stream()
        .mapToDouble(
            kind ->
                Math.max(0, kind.getValue() - less.getOrDefault(kind.getKey(), 0.0))
                    * weight(kind.getKey()))
        .sum();
  }

  /** Returns how many seconds of a worker a second of estimated work of all kinds takes. */
  double slowness() {
    double seen = kinds.values().stream().mapToDouble(KindPace::recentSeconds).sum();
    double done = kinds.values().stream().mapToDouble(KindPace::recentWork).sum();
    return (TRUST_SECONDS * threads + seen) / (TRUST_SECONDS * threads + done);
  }

  /** Returns how many seconds of a worker a second of estimated work of a kind takes. */
  private double weight(String kind) {
    KindPace pace = kinds.getOrDefault(kind, new KindPace());
    return (TRUST_WORK * slowness() + pace.recentSeconds()) / (TRUST_WORK + pace.recentWork());
  }
}
