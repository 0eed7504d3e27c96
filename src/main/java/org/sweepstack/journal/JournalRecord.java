package org.sweepstack.journal;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Milestones;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.TrialId;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

/**
 * What a journal says of one attempt, but for the configuration: light enough to hold a hundred
 * thousand.
 *
 * @param trial whose attempt it is
 * @param status how it ended
 * @param epochsRun epochs trained
 * @param metrics those of the last epoch; of a float trial up to the rounding to float
 * @param milestones the epochs of its learning curve that count
 * @param divergedEpoch the logged epoch at which it was found not finite
 * @param error what ended a trial that failed or timed out
 * @param run what may differ between equal runs
 * @param attempt which attempt at the trial this is, from 1
 * @param saved what was asked to be kept
 * @param section where it is kept; empty when there was nothing to keep
 */
record JournalRecord(
    TrialId trial,
    TrialStatus status,
    int epochsRun,
    Metrics metrics,
    Milestones milestones,
    OptionalInt divergedEpoch,
    String error,
    Run run,
    int attempt,
    Set<Artefact> saved,
    Optional<PartSection> section) {

  /** Returns the record of an attempt, its metrics rounded to the precision of its trial. */
  static JournalRecord of(
      Attempt made,
      int attempt,
      Set<Artefact> saved,
      Optional<PartSection> section,
      RunContext on) {
    TrialResult result = made.result();
    return new JournalRecord(
        result.configuration().id(),
        result.status(),
        result.epochsRun(),
        result.metrics().map(result.configuration().get(Parameters.PRECISION)::round),
        result.milestones(),
        result.divergedEpoch(),
        result.error(),
        new Run(made.started(), made.seconds(), made.stackSize(), on),
        attempt,
        saved,
        section);
  }

  /** Returns this record of an attempt of which nothing is kept any more. */
  JournalRecord withoutArtefacts() {
    return new JournalRecord(
        trial,
        status,
        epochsRun,
        metrics,
        milestones,
        divergedEpoch,
        error,
        run,
        attempt,
        Set.of(),
        Optional.empty());
  }
}
