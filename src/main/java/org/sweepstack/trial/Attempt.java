package org.sweepstack.trial;

import java.time.Instant;

/**
 * One run of a trial: its result, and what may differ between equal runs.
 *
 * @param result what the training came to
 * @param artefacts what else is kept of the trial
 * @param log the stack trace of what ended a failed trial; otherwise empty
 * @param started when the trial's stack began
 * @param seconds the trial's share of the time its stack had taken when the trial ended
 * @param stackSize how many trials trained in that stack
 */
public record Attempt(
    TrialResult result,
    TrialArtefacts artefacts,
    String log,
    Instant started,
    double seconds,
    int stackSize) {}
