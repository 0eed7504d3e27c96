package org.sweepstack.journal;

import java.util.Optional;
import java.util.Set;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Outcome;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.RunContext;
import org.sweepstack.trial.Timing;
import org.sweepstack.trial.TrialId;
import org.sweepstack.trial.TrialResult;

/**
 * What a journal says of one attempt, but for the configuration: light enough to hold a hundred
 * thousand.
 *
 * @param trial whose attempt it is
 * @param outcome how it came out; the metrics of a float trial up to the rounding to float
 * @param timing when and how long it was trained
 * @param context what the sweep ran on
 * @param attempt which attempt at the trial this is, from 1
 * @param saved what was asked to be kept
 * @param section where it is kept; empty when there was nothing to keep
 */
record JournalRecord(
    TrialId trial,
    Outcome outcome,
    Timing timing,
    RunContext context,
    int attempt,
    Set<Artefact> saved,
    Optional<PartSection> section) {

  /** Checks the number: a record with a checksum of its own may have been written by anybody. */
  JournalRecord {
    if (attempt < 1) {
      throw new IllegalArgumentException("no trial has such an attempt");
    }
  }

  /** Returns this record with its metrics rounded, and what was kept elsewhere. */
  JournalRecord at(Optional<PartSection> place, Precision precision) {
    return new JournalRecord(
        trial, outcome.roundedTo(precision), timing, context, attempt, saved, place);
  }

  /** Returns the record of an attempt, its metrics rounded to the precision of its trial. */
  static JournalRecord of(
      Attempt made,
      int attempt,
      Set<Artefact> saved,
      Optional<PartSection> section,
      RunContext context) {
    TrialResult result = made.result();
    return new JournalRecord(
        result.configuration().id(),
        result.outcome().roundedTo(result.configuration().get(Parameters.PRECISION)),
        made.timing(),
        context,
        attempt,
        saved,
        section);
  }
}
