package org.sweepstack.judge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sweepstack.summary.SweepResults;

/**
 * What is claimed, and the conditions that decide whether it holds here.
 *
 * @param name one word, unlike those of the other findings
 * @param report who claims it; may be empty
 * @param kind how much the claim says; where it is told, it decides what is asked of the trials
 * @param reported what was measured there; may be empty
 */
record Finding(
    String name,
    String report,
    String claim,
    Optional<ClaimKind> kind,
    Source source,
    String reported,
    String note,
    List<Condition> conditions) {

  /** Returns whether the report has it; else it only tried what the finding is about. */
  boolean isReported() {
    return !reported.equals("not stated");
  }

  /** Returns the sweeps that it is about, in the order named; none where any sweep will do. */
  Set<String> sweeps() {
    Set<String> names = new LinkedHashSet<>();
    conditions.forEach(condition -> condition.sweep().ifPresent(names::add));
    return names;
  }

  /**
   * Judges by sweeps.
   *
   * @param subject what is judged, for a person
   * @param sweeps the results of the sweep of a condition; empty while they are not complete
   */
  Judged judge(String subject, Function<Condition, Optional<SweepResults>> sweeps) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Condition condition : conditions) {
      Optional<SweepResults> results = sweeps.apply(condition);
      if (results.isEmpty()) {
        return new Judged(this, subject, List.of());
      }
      outcomes.addAll(condition.judge(results.get()));
    }
    return new Judged(this, subject, outcomes);
  }
}
