package org.sweepstack.judge;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A finding with what came out; without outcomes when a sweep of it was not run to its end.
 *
 * @param subject the sweep that was judged, as the user named it, or those that the rules name
 */
record Judged(Finding finding, String subject, List<Outcome> outcomes) {
  private static final String HOLDS = "holds";
  private static final String IN_PART = "holds in part";
  private static final String FAILS = "does not hold";
  private static final String NOT_RUN = "not run";

  /** All, the best first. */
  static final List<String> VERDICTS = List.of(HOLDS, IN_PART, FAILS, NOT_RUN);

  String verdict() {
    if (outcomes.isEmpty()) {
      return NOT_RUN;
    }
    long met = met();
    return met == outcomes.size() ? HOLDS : met > 0 ? IN_PART : FAILS;
  }

  long met() {
    return outcomes.stream().filter(Outcome::isMet).count();
  }

  /** Says of each outcome which of the trials it is about, as far as the others are not. */
  List<String> lines() {
    return outcomes.stream().map(outcome -> label(outcome) + outcome.text()).toList();
  }

  private String label(Outcome outcome) {
    String settings =
        outcome.selected().where().entrySet().stream()
            .filter(setting -> !outcomes.stream().allMatch(other -> other.has(setting)))
            .map(setting -> setting.getKey() + "=" + String.join("|", setting.getValue()))
            .collect(Collectors.joining(","));
    return settings.isEmpty() ? "" : settings + ": ";
  }
}
