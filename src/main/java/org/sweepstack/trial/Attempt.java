package org.sweepstack.trial;

import java.time.Instant;

/**
 * One run of a trial: its result, and what may differ between equal runs.
 *
 * @param result what the training came to
 * @param started when the trial's stack began
 * @param seconds the trial's share of the time its stack took
 * @param stackSize how many trials trained in that stack
 */
public record Attempt(TrialResult result, Instant started, double seconds, int stackSize) {}
