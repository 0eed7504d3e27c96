/**
 * The results folder of a sweep: the journal of finished trials, from which its CSV files and
 * summaries are made anew at any time, what is training, and the definition.
 *
 * <p>Enter by {@link org.sweepstack.results.ResultsFolder}, {@link org.sweepstack.results.Journal},
 * {@link org.sweepstack.results.Summary}, {@link org.sweepstack.results.Hints} and {@link
 * org.sweepstack.results.SpreadsheetExport}. All that is written goes through {@link
 * org.sweepstack.results.FileOperations}, so that every step can be made to fail. Must not know how
 * trials are defined, planned or trained.
 */
package org.sweepstack.results;
