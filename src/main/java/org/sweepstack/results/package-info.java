/**
 * The results folder of a sweep: its CSV files, and the summaries of trials that they and the
 * terminal show.
 *
 * <p>Enter by {@link org.sweepstack.results.ResultsFolder} and {@link
 * org.sweepstack.results.Summary}. Must not know how trials are defined, planned or trained.
 */
package org.sweepstack.results;
