package org.sweepstack.comparison;

import org.sweepstack.trial.Parameter;

/**
 * A parameter that was the same in all trials of each sweep, but not in both.
 *
 * @param parameter which
 * @param before its value in the first sweep; empty where it mattered for no trial
 * @param after its value in the second
 */
public record Change(Parameter<?> parameter, String before, String after) {}
