/**
 * Rows and cells: what goes into a CSV file so that a spreadsheet shows it as it is meant, and what
 * a spreadsheet has saved read back.
 *
 * <p>Enter by {@link org.sweepstack.csv.CsvFile}, {@link org.sweepstack.csv.Cell} and {@link
 * org.sweepstack.csv.SpreadsheetTable}. Must not know which tables there are.
 */
package org.sweepstack.csv;
