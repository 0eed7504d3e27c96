/**
 * What results say: statistics over replicates, the rank of configurations, and the effect of each
 * value of an axis.
 *
 * <p>Enter by {@link org.sweepstack.summary.SweepResults} and {@link
 * org.sweepstack.summary.Summary}. Must not know how any of it is written, printed or drawn.
 */
package org.sweepstack.summary;
