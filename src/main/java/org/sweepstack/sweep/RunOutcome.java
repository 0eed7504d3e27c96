package org.sweepstack.sweep;

import java.util.List;
import org.sweepstack.execution.Ending;
import org.sweepstack.hints.Hints;
import org.sweepstack.summary.Summary;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.TrialStatus;

/**
 * What a run came to.
 *
 * @param results all finished trials of the sweep, of earlier runs too
 * @param ending why the run has ended
 * @param left the trials that were to be trained and have not ended
 * @param warnings one line each about the files written
 */
public record RunOutcome(
    SweepResults results, Ending ending, List<Configuration> left, List<String> warnings) {

  /** Copies the lists. */
  public RunOutcome {
    left = List.copyOf(left);
    warnings = List.copyOf(warnings);
  }

  /** Returns the configurations without their seeds, best first. */
  public Summary summary() {
    return Summary.of(results);
  }

  /**
   * Returns what the results say clearly about what to try next, one line each.
   *
   * @param summary that of the results
   */
  public List<String> hints(Summary summary) {
    return Hints.of(results, summary, new ConstantAnswer()::loss);
  }

  /** Returns how many trials of the sweep ended in a status. */
  public long count(TrialStatus status) {
    return results.count(status);
  }
}
