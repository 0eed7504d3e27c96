package org.sweepstack.terminal;

import java.time.Duration;
import java.util.Locale;

/** Writes how long something takes. */
public final class Durations {
  private static final int SHORT_SECONDS = 10;

  private Durations() {}

  /** Returns some seconds as {@link #format} writes them. */
  public static String ofSeconds(double seconds) {
    return format(Duration.ofMillis(Math.round(1000 * seconds)));
  }

  /** Returns such as {@code 4.2 s}, {@code 1:05} (minutes) or {@code 2:10:00} (hours). */
  public static String format(Duration duration) {
    if (duration.toSeconds() < SHORT_SECONDS) {
      return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
    if (duration.toHours() > 0) {
      return String.format(
          Locale.ROOT,
          "%d:%02d:%02d",
          duration.toHours(),
          duration.toMinutesPart(),
          duration.toSecondsPart());
    }
    return String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart());
  }

  /**
   * Returns the largest whole unit, such as {@code 12 s}, {@code 3 min}, {@code 2 h}, {@code 5 d}.
   */
  public static String rough(Duration duration) {
    if (duration.toDays() > 0) {
      return duration.toDays() + " d";
    }
    if (duration.toHours() > 0) {
      return duration.toHours() + " h";
    }
    return duration.toMinutes() > 0
        ? duration.toMinutes() + " min"
        : Math.max(0, duration.toSeconds()) + " s";
  }
}
