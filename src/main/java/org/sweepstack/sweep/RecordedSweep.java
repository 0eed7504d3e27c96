package org.sweepstack.sweep;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.sweepstack.journal.DamagedPart;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.TrialId;

/**
 * What a results folder holds of a sweep.
 *
 * @param sweep the sweep as it was last run
 * @param finished the trials that have ended
 * @param damage what the folder has lost of them
 */
public record RecordedSweep(Sweep sweep, FinishedTrials finished, Damage damage) {

  /**
   * Reads a results folder; for any time, a run may be at work in it.
   *
   * @throws org.sweepstack.trial.InvalidInputException when the folder holds no sweep, or its
   *     journal is damaged in a way that no power cut explains
   */
  public static RecordedSweep of(ResultsFolder folder) {
    CompletableFuture<Map<TrialId, Integer>> shown =
        CompletableFuture.supplyAsync(folder::shownAttempts);
    CompletableFuture<FinishedTrials> finished = shown.thenApplyAsync(tables -> folder.finished());
    CompletableFuture<Map<TrialId, DamagedPart>> damaged =
        finished.thenApplyAsync(FinishedTrials::damaged);
    Sweep sweep = Sweep.recorded(folder);
    return new RecordedSweep(
        sweep,
        finished.join(),
        Damage.of(folder, sweep, shown.join(), finished.join(), damaged.join()));
  }
}
