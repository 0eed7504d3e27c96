package org.sweepstack.journal;

import java.time.Instant;

/**
 * What may differ between equal runs of a trial.
 *
 * @param started when the trial's stack began
 * @param seconds the trial's share of the time its stack had taken when the trial ended
 * @param stackSize how many trials trained in that stack
 * @param context what the sweep ran on
 */
public record Run(Instant started, double seconds, int stackSize, RunContext context) {}
