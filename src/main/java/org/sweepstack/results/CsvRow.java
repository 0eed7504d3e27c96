package org.sweepstack.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** The text of one row of a CSV file. */
final class CsvRow {
  /** RFC 4180, but for the line feed that ends a row. */
  static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private static final char DELIMITER = ',';
  private static final char QUOTE = '"';

  private CsvRow() {}

  /** Adds a row, with the line feed after it. */
  static void append(List<String> cells, StringBuilder text) {
    if (!cells.stream().allMatch(CsvRow::isPlain)) {
      print(cells, text);
      return;
    }
    for (int cell = 0; cell < cells.size(); cell++) {
      if (cell > 0) {
        text.append(DELIMITER);
      }
      text.append(cells.get(cell));
    }
    text.append('\n');
  }

  /**
   * Returns whether the printer would leave a cell as it is. Most are, and finding that out takes a
   * tenth of the time that the printer takes.
   */
  private static boolean isPlain(String cell) {
    for (int index = 0; index < cell.length(); index++) {
      char character = cell.charAt(index);
      boolean isInnerBlank = character == ' ' && index > 0 && index < cell.length() - 1;
      if ((character <= '#' || character == DELIMITER) && !isInnerBlank) {
        return false;
      }
    }
    return true;
  }

  private static void print(List<String> cells, StringBuilder text) {
    try {
      FORMAT.printRecord(text, cells.stream().map(CsvRow::bareWhenEmpty).toArray());
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot refuse", e);
    }
  }

  /** Returns null for an empty cell, as the printer would quote an empty text at a row's start. */
  private static Object bareWhenEmpty(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  /**
   * Splits a row that takes a single line, without the line feed. By hand, since a journal may have
   * a hundred thousand of them and every command waits for it.
   *
   * @throws IllegalArgumentException when a quote is not closed, or the cells are not as many
   */
  static String[] split(String line, int count) {
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
