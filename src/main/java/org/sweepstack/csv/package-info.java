/**
 * Rows and cells: what goes into a CSV file so that a spreadsheet shows it as it is meant, and what
 * people and programs have saved read back, by one reader for all.
 *
 * <p>Enter by {@link org.sweepstack.csv.CsvFile}, {@link org.sweepstack.csv.Cell}, {@link
 * org.sweepstack.csv.SpreadsheetTable} and {@link org.sweepstack.csv.SavedRows}. Must not know
 * which tables there are.
 */
package org.sweepstack.csv;
