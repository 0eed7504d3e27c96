package org.sweepstack.sweep;

import java.util.List;
import java.util.Optional;
import org.sweepstack.execution.Ending;
import org.sweepstack.halving.HalvingFigures;
import org.sweepstack.summary.Summary;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.TrialStatus;

/**
 * What a run came to.
 *
 * @param sweep the sweep that was run
 * @param results all finished trials of the sweep, of earlier runs too
 * @param ending why the run has ended
 * @param left the trials that were to be trained and have not ended
 * @param halving what halving came to, where the sweep has rungs
 * @param warnings one line each about the files written
 */
public record RunOutcome(
    Sweep sweep,
    SweepResults results,
    Ending ending,
    List<Configuration> left,
    Optional<HalvingFigures> halving,
    List<String> warnings) {

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
    return sweep.hints(results, summary, halving);
  }

  /** Returns how many trials of the sweep ended in a status. */
  public long count(TrialStatus status) {
    return results.count(status);
  }
}
