/**
 * Two sweeps side by side: their trials joined, and what became better or worse.
 *
 * <p>Enter by {@link org.sweepstack.comparison.Comparison}. It knows a sweep by the CSV files that
 * a user keeps of it, saved by a spreadsheet or not. Must not know the journal, or how trials are
 * defined and trained.
 */
package org.sweepstack.comparison;
