package org.sweepstack.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Prints rows as RFC 4180 asks for, but for what parts their cells and what ends them. */
final class RowPrinter {
  private final char delimiter;
  private final String end;
  private final CSVFormat format;

  RowPrinter(char delimiter, String end) {
    this.delimiter = delimiter;
    this.end = end;
    format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setRecordSeparator(end).get();
  }

  /** Adds a row, with what ends it. */
  void append(List<String> cells, StringBuilder text) {
    if (!cells.stream().allMatch(this::isPlain)) {
      print(cells, text);
      return;
    }
    for (int cell = 0; cell < cells.size(); cell++) {
      if (cell > 0) {
        text.append(delimiter);
      }
      text.append(cells.get(cell));
    }
    text.append(end);
  }

  /**
   * Returns whether the printer would leave a cell as it is. Most are, and finding that out takes a
   * tenth of the time that the printer takes.
   */
  private boolean isPlain(String cell) {
    for (int index = 0; index < cell.length(); index++) {
      char character = cell.charAt(index);
      boolean isInnerBlank = character == ' ' && index > 0 && index < cell.length() - 1;
      if ((character <= '#' || character == delimiter) && !isInnerBlank) {
        return false;
      }
    }
    return true;
  }

  private void print(List<String> cells, StringBuilder text) {
    try {
      format.printRecord(text, cells.stream().map(RowPrinter::bareWhenEmpty).toArray());
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot refuse", e);
    }
  }

  /** Returns null for an empty cell, as the printer would quote an empty text at a row's start. */
  private static Object bareWhenEmpty(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
