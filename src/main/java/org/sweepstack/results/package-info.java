/**
 * The results folder of a sweep as a whole: its CSV files, made anew from the journal at any time,
 * its arrays, and its export for other spreadsheets.
 *
 * <p>Enter by {@link org.sweepstack.results.ResultsFolder} and {@link
 * org.sweepstack.results.SpreadsheetExport}. Must not know how trials are defined, planned or
 * trained.
 */
package org.sweepstack.results;
