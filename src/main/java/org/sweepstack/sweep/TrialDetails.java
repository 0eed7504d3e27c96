package org.sweepstack.sweep;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.LayerOutline;

/**
 * All that is known of one trial.
 *
 * @param sweep the sweep that it is of
 * @param configuration what it trains
 * @param network the layers with their sizes; empty when its data cannot be read
 * @param finished how it ended, if it has
 * @param log the file that tells more of a failure
 * @param damage what the folder has lost
 */
public record TrialDetails(
    Sweep sweep,
    Configuration configuration,
    String network,
    Optional<FinishedTrial> finished,
    Optional<Path> log,
    Damage damage) {

  /**
   * Looks trials up, in the order of the grid.
   *
   * @param name an id or the beginning of it, or places in the ranking such as {@code best}, of
   *     which every group that is ranked has its own
   * @throws InvalidInputException when the folder holds no sweep, when the name is of no trial, or
   *     an id begun of several, or when what was kept of one is damaged
   */
  public static List<TrialDetails> of(ResultsFolder folder, String name) {
    RecordedSweep recorded = RecordedSweep.of(folder);
    Sweep sweep = recorded.sweep();
    FinishedTrials finished = recorded.finished();
    List<Configuration> trials =
        TrialSelection.ofNames(List.of(name)).of(sweep.expansion(), sweep.results(finished));
    recorded.damage().refuseKept(trials);
    return trials.stream()
        .map(
            trial ->
                new TrialDetails(
                    sweep,
                    trial,
                    network(sweep, trial),
                    finished.of(trial),
                    folder.log(trial.id()),
                    recorded.damage()))
        .toList();
  }

  /**
   * Returns the layers of its network.
   *
   * @throws InvalidInputException when its data cannot be used
   */
  public List<LayerOutline> layers() {
    return SweepExecution.layers(configuration, sweep.datasets());
  }

  private static String network(Sweep sweep, Configuration trial) {
    try {
      return SweepExecution.network(trial, sweep.datasets());
    } catch (InvalidInputException e) {
      // A data file that is gone: the rest can still be shown.
      return "";
    }
  }
}
