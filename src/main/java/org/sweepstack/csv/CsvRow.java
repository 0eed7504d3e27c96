package org.sweepstack.csv;

import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** The text of one row of a CSV file. */
public final class CsvRow {
  /** RFC 4180, but for the line feed that ends a row. */
  public static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private static final char DELIMITER = ',';
  private static final char QUOTE = '"';
  private static final RowPrinter PRINTER = new RowPrinter(DELIMITER, "\n");

  private CsvRow() {}

  /** Adds a row, with the line feed after it. */
  public static void append(List<String> cells, StringBuilder text) {
    PRINTER.append(cells, text);
  }

  /**
   * Splits a row that takes a single line, without the line feed. By hand, since a journal may have
   * a hundred thousand of them and every command waits for it.
   *
   * @throws IllegalArgumentException when a quote is not closed, or the cells are not as many
   */
  public static String[] split(String line, int count) {
    String[] cells = new String[count];
    int start = 0;
    for (int cell = 0; cell < count; cell++) {
      int end = end(line, start);
      boolean isLast = cell == count - 1;
      if (end == line.length() != isLast) {
        throw new IllegalArgumentException("expected " + count + " cells");
      }
      cells[cell] = unquoted(line.substring(start, end));
      start = end + 1;
    }
    return cells;
  }

  /** Returns where the cell that begins at {@code start} ends. */
  private static int end(String line, int start) {
    int from = start;
    while (from < line.length() && line.charAt(from) == QUOTE) {
      int close = line.indexOf(QUOTE, from + 1);
      if (close < 0) {
        throw new IllegalArgumentException("a quote is not closed");
      }
      from = close + 1; // a quote that is doubled begins the next round
    }
    int delimiter = line.indexOf(DELIMITER, from);
    return delimiter < 0 ? line.length() : delimiter;
  }

  private static String unquoted(String cell) {
    boolean isQuoted = !cell.isEmpty() && cell.charAt(0) == QUOTE;
    return isQuoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
  }
}
