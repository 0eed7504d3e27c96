/**
 * Training: one stack of configurations goes in, their trial results come out.
 *
 * <p>Enter by {@link org.sweepstack.training.Training}. Must not know how stacks are chosen, the
 * pool, or files.
 */
package org.sweepstack.training;
