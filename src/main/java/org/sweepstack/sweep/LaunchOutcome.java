package org.sweepstack.sweep;

import java.util.List;
import org.sweepstack.results.Summary;
import org.sweepstack.results.SweepResults;
import org.sweepstack.trial.TrialStatus;

/**
 * What a launch came to.
 *
 * @param results the trials
 * @param warnings a line each about the files written
 */
public record LaunchOutcome(SweepResults results, List<String> warnings) {

  /** Copies the warnings. */
  public LaunchOutcome {
    warnings = List.copyOf(warnings);
  }

  /** Returns the configurations without their seeds, best first. */
  public Summary summary() {
    return Summary.of(results);
  }

  /** Returns how many trials ended in a status. */
  public long count(TrialStatus status) {
    return results.attempts().stream()
        .filter(attempt -> attempt.result().status() == status)
        .count();
  }
}
