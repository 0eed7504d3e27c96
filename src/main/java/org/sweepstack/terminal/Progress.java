package org.sweepstack.terminal;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.sweepstack.trial.TrialStatus;

/**
 * How far a sweep is at a moment.
 *
 * @param name the sweep's name
 * @param trials how many trials are to be trained
 * @param ended how many of them ended how
 * @param share the share of the work that is done, in [0, 1]
 * @param seconds how long it has been going
 * @param secondsLeft how long it may take still; empty when it is over
 * @param best descriptions of the best trial so far, longest first; empty when there is none
 */
public record Progress(
    String name,
    int trials,
    Map<TrialStatus, Integer> ended,
    double share,
    double seconds,
    OptionalLong secondsLeft,
    List<String> best) {
  private static final long MINUTE = 60;
  private static final long HOUR = 3600;

  /** Copies the collections. */
  public Progress {
    ended = ended.isEmpty() ? Map.of() : new EnumMap<>(ended);
    best = List.copyOf(best);
  }

  /** Returns such as {@code 43%}: 100% only when all is done. */
  public String percent() {
    return (int) Math.floor(100 * share) + "%";
  }

  /** Returns such as {@code 104/240 trials}. */
  public String count() {
    return done() + "/" + trials + " trials";
  }

  private int done() {
    return ended.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Returns such as {@code 2 diverged, 1 failed}; empty when all completed. */
  public String troubles() {
    return done() == ended(TrialStatus.COMPLETED)
        ? ""
        : StatusCounts.describe(status -> status == TrialStatus.COMPLETED ? 0 : ended(status));
  }

  private int ended(TrialStatus status) {
    return ended.getOrDefault(status, 0);
  }

  /** Returns such as {@code 31 trials/s} or {@code 2.5 trials/min}; empty before the first ends. */
  String rate() {
    double perSecond = done() / seconds;
    if (done() == 0 || !Double.isFinite(perSecond)) {
      return "";
    }
    if (perSecond >= 1) {
      return rounded(perSecond) + " trials/s";
    }
    return perSecond * MINUTE >= 1
        ? rounded(perSecond * MINUTE) + " trials/min"
        : rounded(perSecond * HOUR) + " trials/h";
  }

  private static String rounded(double rate) {
    return String.format(Locale.ROOT, rate < 9.95 ? "%.1f" : "%.0f", rate);
  }

  /** Returns whether all trials have ended. */
  boolean isTrained() {
    return done() >= trials;
  }

  /**
   * Returns such as {@code 7 s left}, {@code 1:05 left}, {@code 2:10:00 left} or {@code writing
   * tables, 3 s left}.
   */
  String left() {
    if (secondsLeft.isEmpty()) {
      return "";
    }
    long left = secondsLeft.getAsLong();
    String time =
        left < MINUTE ? left + " s" : Durations.format(java.time.Duration.ofSeconds(left));
    return (isTrained() ? "writing tables, " : "") + time + " left";
  }
}
