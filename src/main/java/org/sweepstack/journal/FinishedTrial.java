package org.sweepstack.journal;

import java.util.Set;
import java.util.function.Supplier;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.RunContext;
import org.sweepstack.trial.Timing;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialResult;

/**
 * The last attempt at a trial.
 *
 * @param result what the training came to
 * @param timing when and how long it was trained
 * @param context what the sweep ran on
 * @param attempts how often the trial was attempted, at least once
 * @param saved what the sweep asked to keep of it; a trial may have had nothing of it to give
 * @param stored loads what was kept
 */
public record FinishedTrial(
    TrialResult result,
    Timing timing,
    RunContext context,
    int attempts,
    Set<Artefact> saved,
    Supplier<TrialArtefacts> stored) {

  /** Copies the set. */
  public FinishedTrial {
    saved = Set.copyOf(saved);
  }

  /** Returns a trial that was attempted once and whose artefacts are held in memory. */
  public static FinishedTrial of(Attempt attempt, Set<Artefact> saved, RunContext context) {
    TrialArtefacts kept = attempt.artefacts().only(saved);
    return new FinishedTrial(attempt.result(), attempt.timing(), context, 1, saved, () -> kept);
  }

  /**
   * Loads what was kept, anew each time.
   *
   * @throws org.sweepstack.trial.InvalidInputException when it is missing or damaged
   */
  public TrialArtefacts artefacts() {
    return stored.get();
  }
}
