package org.sweepstack.trial;

import java.time.Instant;

/**
 * One training of a trial.
 *
 * @param result what the training came to
 * @param artefacts what else is kept of the trial
 * @param log the stack trace of what ended a failed trial; otherwise empty
 * @param timing when and how long it was trained
 */
public record Attempt(TrialResult result, TrialArtefacts artefacts, String log, Timing timing) {

  /** Returns the attempt at a trial that failed before it could be trained, for a reason. */
  public static Attempt failed(Configuration configuration, String error) {
    return new Attempt(
        TrialResult.failed(configuration, error),
        TrialArtefacts.NONE,
        error,
        new Timing(Instant.now(), 0, 1));
  }
}
