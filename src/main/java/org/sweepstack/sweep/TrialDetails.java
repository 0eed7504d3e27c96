package org.sweepstack.sweep;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;

/**
 * All that is known of one trial.
 *
 * @param sweep the sweep that it is of
 * @param configuration what it trains
 * @param widths the features, the units of each hidden layer and the outputs; empty when its data
 *     cannot be read
 * @param finished how it ended, if it has
 * @param log the file that tells more of a failure
 * @param damage what the folder has lost
 */
public record TrialDetails(
    Sweep sweep,
    Configuration configuration,
    List<Integer> widths,
    Optional<FinishedTrial> finished,
    Optional<Path> log,
    Damage damage) {

  /** Copies the list. */
  public TrialDetails {
    widths = List.copyOf(widths);
  }

  /**
   * Looks a trial up.
   *
   * @param name its id or the beginning of it
   * @throws InvalidInputException when the folder holds no sweep, or no or several such trials, or
   *     when what was kept of it is damaged
   */
  public static TrialDetails of(ResultsFolder folder, String name) {
    RecordedSweep recorded = RecordedSweep.of(folder);
    Sweep sweep = recorded.sweep();
    FinishedTrials finished = recorded.finished();
    TrialSelection selection =
        new TrialSelection(
            List.of(List.of(new TrialSelection.Name(name, ""))), Set.of(), Optional.empty());
    Configuration trial = selection.of(sweep.expansion(), finished::of).get(0);
    recorded.damage().refuseKept(List.of(trial));
    return new TrialDetails(
        sweep, trial, widths(trial), finished.of(trial), folder.log(trial.id()), recorded.damage());
  }

  private static List<Integer> widths(Configuration trial) {
    try {
      return SweepExecution.widths(trial);
    } catch (InvalidInputException e) {
      // A data file that is gone: the rest can still be shown.
      return List.of();
    }
  }
}
