/**
 * What a trial is, for every other package: its parameters and their one description each, its
 * configuration and identity, and its result.
 *
 * <p>Enter by {@link org.sweepstack.trial.Configuration} and {@link
 * org.sweepstack.trial.Parameters}. Must not know ND4J, YAML, files or threads.
 */
package org.sweepstack.trial;
