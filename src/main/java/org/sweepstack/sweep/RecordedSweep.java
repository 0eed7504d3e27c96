package org.sweepstack.sweep;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.sweepstack.journal.DamagedPart;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.results.ShortTables;
import org.sweepstack.trial.Problem;
import org.sweepstack.trial.Remedy;
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
    return of(folder, FinishedTrials::damaged);
  }

  /**
   * Returns a line for each of some tables that lacks rows of what has been trained; none while a
   * run is at work, which writes them anew from time to time.
   *
   * @param tables the names of those that matter
   */
  public List<Problem> shortTables(ResultsFolder folder, Set<String> tables) {
    if (folder.writer().isPresent()) {
      return List.of();
    }
    Remedy again = new Remedy.WriteTables(sweep.launchInto(folder.path()));
    return ShortTables.of(folder, tables, sweep.results(finished), sweep.definition().save())
        .stream()
        .map(table -> Problem.of(table, again))
        .toList();
  }

  /**
   * Reads a results folder as {@link #of(ResultsFolder)} does, but of what was kept of trials looks
   * at the lengths only: for who reads none of it and writes nothing.
   */
  public static RecordedSweep glance(ResultsFolder folder) {
    return of(folder, FinishedTrials::cutOff);
  }

  private static RecordedSweep of(
      ResultsFolder folder, Function<FinishedTrials, Map<TrialId, DamagedPart>> check) {
    CompletableFuture<Map<TrialId, Integer>> shown =
        CompletableFuture.supplyAsync(folder::shownAttempts);
    CompletableFuture<FinishedTrials> finished = shown.thenApplyAsync(tables -> folder.finished());
    CompletableFuture<Map<TrialId, DamagedPart>> damaged = finished.thenApplyAsync(check);
    Sweep sweep = Sweep.recorded(folder);
    FinishedTrials trials = joined(finished);
    return new RecordedSweep(
        sweep, trials, Damage.of(folder, sweep, joined(shown), trials, joined(damaged)));
  }

  /** Waits for what is read, and throws what its reader threw. */
  private static <T> T joined(CompletableFuture<T> reading) {
    try {
      return reading.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
