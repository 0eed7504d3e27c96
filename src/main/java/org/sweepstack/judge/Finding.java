package org.sweepstack.judge;

import java.util.ArrayList;
import java.util.List;

/** What a report found, and the conditions that decide whether it holds here. */
record Finding(
    String name,
    String report,
    String claim,
    String reported,
    String note,
    List<Condition> conditions) {

  /** Returns whether the report has it; else it only tried what the finding is about. */
  boolean isReported() {
    return !reported.equals("not stated");
  }

  Judged judge(Sweeps sweeps) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Condition condition : conditions) {
      if (sweeps.find(condition.sweep()).isEmpty()) {
        return new Judged(this, List.of());
      }
      outcomes.addAll(condition.judge(sweeps.find(condition.sweep()).orElseThrow()));
    }
    return new Judged(this, outcomes);
  }
}
