package org.sweepstack.cli;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.sweepstack.execution.ExecutionListener;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.TrialStatus;

/** Counts how far a sweep is. For any thread. */
final class ProgressCount implements ExecutionListener {
  private final String name;
  private final int trials;
  private final double totalSeconds;
  private final long startNanos = System.nanoTime();
  private final Map<TrialStatus, Integer> ended = new EnumMap<>(TrialStatus.class);
  private double doneSeconds;

  /**
   * Starts counting.
   *
   * @param totalSeconds the estimated work of all trials
   */
  ProgressCount(String name, int trials, double totalSeconds) {
    this.name = name;
    this.trials = trials;
    this.totalSeconds = totalSeconds;
  }

  @Override
  public synchronized void advanced(double seconds) {
    doneSeconds += seconds;
  }

  @Override
  public synchronized void finished(Attempt attempt) {
    ended.merge(attempt.result().status(), 1, Integer::sum);
  }

  /** Returns the share of the work that is done, in [0, 1]. */
  synchronized double share() {
    boolean isDone = ended.values().stream().mapToInt(Integer::intValue).sum() == trials;
    return isDone ? 1 : Math.max(0, Math.min(1, doneSeconds / totalSeconds));
  }

  /** Returns how long it has been counting. */
  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  /** Returns such as {@code quickstart 43%}. */
  String title() {
    return String.format(Locale.ROOT, "%s %3d%%", name, (int) Math.floor(100 * share()));
  }

  /** Returns such as {@code 104/240 trials (2 diverged), 31.0 trials/s, 0:05 left}. */
  synchronized String details() {
    int done = ended.values().stream().mapToInt(Integer::intValue).sum();
    double elapsedSeconds = elapsed().toNanos() / 1e9;
    double share = share();
    StringBuilder text =
        new StringBuilder().append(done).append('/').append(trials).append(" trials");
    if (done > ended.getOrDefault(TrialStatus.COMPLETED, 0)) {
      text.append(" (")
          .append(
              StatusCounts.describe(
                  status -> status == TrialStatus.COMPLETED ? 0 : ended.getOrDefault(status, 0)))
          .append(')');
    }
    text.append(String.format(Locale.ROOT, ", %.1f trials/s", done / elapsedSeconds));
    if (share > 0 && share < 1) {
      double left = elapsedSeconds * (1 - share) / share;
      text.append(", ")
          .append(Durations.format(Duration.ofMillis(Math.round(left * 1000))))
          .append(" left");
    }
    return text.toString();
  }
}
