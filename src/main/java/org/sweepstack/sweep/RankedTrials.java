package org.sweepstack.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sweepstack.summary.Summary;
import org.sweepstack.summary.SummaryRow;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.TrialResult;

/**
 * Finds trials by how good they are: {@code best} is the first line of the leaderboard, {@code
 * best:3} are the first three, and {@code 3} is what has the rank 3. A line stands for the best
 * trial of its configuration, and where several groups are ranked, every group has its own.
 */
final class RankedTrials {
  private static final Pattern NAME =
      Pattern.compile(
          "best(?::Z([1-9][0-9]{0,8}))?|Z([1-9][0-9]{0,8})".replace("Z", Numbers.START_OF_WHOLE));

  private final SweepResults results;
  private Optional<Summary> summary = Optional.empty();

  RankedTrials(SweepResults results) {
    this.results = results;
  }

  /** Returns whether a name is of places in a ranking, and not an id. */
  static boolean areNamedBy(String name) {
    return NAME.matcher(name).matches();
  }

  /**
   * Returns the ids of the trials that a name stands for; none after a problem told with its place.
   */
  List<String> named(String name, String place, List<String> problems) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no place in a ranking: " + name);
    }
    List<String> ids = new ArrayList<>();
    for (List<SummaryRow> group : summary().rowsByGroup().values()) {
      List<SummaryRow> ranked = group.stream().filter(row -> row.rank().isPresent()).toList();
      rows(parts, ranked).map(this::best).forEach(ids::add);
    }
    if (ids.isEmpty()) {
      problems.add(place + nothingFor(name));
    }
    return ids;
  }

  private String nothingFor(String name) {
    int last = summary().rows().stream().mapToInt(row -> row.rank().orElse(0)).max().orElse(0);
    return last == 0
        ? name + ": no trial has a rank yet; status tells how the sweep stands"
        : "no configuration has the rank " + name + "; the last rank is " + last;
  }

  private static Stream<SummaryRow> rows(Matcher parts, List<SummaryRow> ranked) {
    if (parts.group(2) != null) {
      int rank = Integer.parseInt(parts.group(2));
      return ranked.stream().filter(row -> row.rank().orElseThrow() == rank);
    }
    return ranked.stream().limit(parts.group(1) == null ? 1 : Integer.parseInt(parts.group(1)));
  }

  private String best(SummaryRow row) {
    return row.best(results.objective())
        .map(TrialResult::configuration)
        .map(trial -> trial.id().text())
        .orElseThrow();
  }

  /** Returns the ranking, which most selections do not need. */
  private Summary summary() {
    if (summary.isEmpty()) {
      summary = Optional.of(Summary.of(results));
    }
    return summary.orElseThrow();
  }
}
