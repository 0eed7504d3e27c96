package org.sweepstack.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.sweepstack.trial.TrialStatus;

/** Writes how many trials ended how. */
public final class StatusCounts {
  private StatusCounts() {}

  /** Returns such as {@code 238 completed, 2 diverged}, without those that count none. */
  public static String describe(ToLongFunction<TrialStatus> count) {
    List<String> parts = new ArrayList<>();
    for (TrialStatus status : TrialStatus.values()) {
      long trials = count.applyAsLong(status);
      if (trials > 0) {
        parts.add(String.format(Locale.ROOT, "%d %s", trials, status.word().replace('_', ' ')));
      }
    }
    return parts.isEmpty() ? "no trial" : String.join(", ", parts);
  }
}
