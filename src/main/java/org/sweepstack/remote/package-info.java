/**
 * Stacks that other processes train: how a stack goes there and what it came to comes back, in the
 * form of the journal, whatever carries it.
 *
 * <p>Enter by {@link org.sweepstack.remote.Elsewhere} where stacks are planned, and by {@link
 * org.sweepstack.remote.StackWork} where they are trained. Must not know who carries the bytes, nor
 * what becomes of results.
 */
package org.sweepstack.remote;
