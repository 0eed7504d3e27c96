/**
 * Data sets: the samples that train, validate and test a trial.
 *
 * <p>Enter by {@link org.sweepstack.data.Datasets}. Must not know networks, ND4J or threads of the
 * pool.
 */
package org.sweepstack.data;
