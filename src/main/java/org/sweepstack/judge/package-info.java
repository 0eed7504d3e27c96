/**
 * What is claimed of trainings, judged by the trials of sweeps.
 *
 * <p>Enter by {@link org.sweepstack.judge.Findings}. Its rules are a YAML file of their own. Must
 * not know arguments, the terminal or exit codes, nor which reports the claims come from.
 */
package org.sweepstack.judge;
