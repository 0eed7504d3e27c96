package org.sweepstack.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sweepstack.csv.SavedText.TooLongException;
import org.sweepstack.files.NotTextException;

/**
 * Reads row by row what people save as CSV: separated by commas, semicolons, tabs or bars, with or
 * without a byte order mark, with the line ends of any system. Rows without any value are passed
 * over. Closing it does not close the bytes.
 */
public final class SavedRows {
  /** More than any table has that a network could learn from, and few enough to count with. */
  private static final int MOST_COLUMNS = 1_000_000;

  private static final int SHORTEST_START = 1 << 13;
  private static final int LONGEST_START = 1 << 20;
  private static final String END_OF_FILE = "\u001A";

  private final SavedText text;
  private final Separator separator;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final long skippedLines;
  private long line;

  private SavedRows(SavedText text, Separator separator, BufferedReader rest) throws IOException {
    this.text = text;
    this.separator = separator;
    rest.skip(separator.skipped());
    skippedLines = separator.skipped() > 0 ? 1 : 0;
    parser = CSVParser.parse(rest, separator.format());
    records = parser.iterator();
    line = 1 + skippedLines;
  }

  /** What is refused because it is no character of the encoding, or replaced. */
  public enum Encoding {
    /** Every cell counts. */
    STRICT,
    /** What counts is ASCII. */
    LENIENT
  }

  /**
   * Begins to read.
   *
   * @param plain the bytes, not compressed
   * @param isKnown whether a name is that of a column that the file should have
   * @throws TableFormatException when it is no table
   */
  public static SavedRows of(InputStream plain, Encoding encoding, Predicate<String> isKnown)
      throws IOException {
    SavedText text = SavedText.open(plain, encoding == Encoding.STRICT);
    BufferedReader buffered = new BufferedReader(text, SHORTEST_START);
    return new SavedRows(text, Separator.of(start(buffered), isKnown), buffered);
  }

  /** Looks at the beginning, which is to be read again: the header, or most of it. */
  private static String start(BufferedReader text) throws IOException {
    text.mark(LONGEST_START + SHORTEST_START + 1);
    StringBuilder start = new StringBuilder();
    char[] part = new char[SHORTEST_START];
    int read = text.read(part);
    while (read >= 0 && start.length() + part.length <= LONGEST_START) {
      start.append(part, 0, read);
      read = start.length() < SHORTEST_START || start.indexOf("\n") < 0 ? text.read(part) : -1;
    }
    text.reset();
    return start.toString();
  }

  /** Returns whether a comma in a cell can only be that of a number. */
  public boolean allowsDecimalCommas() {
    return separator.allowsDecimalCommas();
  }

  /**
   * Reads the next row that has a value; empty when there is none.
   *
   * @throws TableFormatException when what comes is no row
   * @throws NotTextException when it is not in the encoding
   */
  public Optional<SavedRow> next() throws IOException {
    while (true) {
      long start = line;
      Optional<CSVRecord> record = parse(start);
      if (record.isEmpty()) {
        return Optional.empty();
      }
      text.endRow();
      line = parser.getCurrentLineNumber() + 1 + skippedLines;
      List<String> cells = cells(record.get());
      if (cells.size() > MOST_COLUMNS) {
        throw new TableFormatException(
            start,
            cells.size()
                + " columns, expected at most "
                + MOST_COLUMNS
                + "; leave out what is not needed");
      }
      if (cells.get(0).equals(END_OF_FILE)) {
        checkEnd(start);
        return Optional.empty();
      }
      if (hasValue(cells)) {
        return Optional.of(new SavedRow(cells, start));
      }
    }
  }

  /** Without streams: a file may have a hundred million cells. */
  private static List<String> cells(CSVRecord record) {
    String[] cells = new String[record.size()];
    for (int column = 0; column < cells.length; column++) {
      cells[column] = tidy(record.get(column));
    }
    return List.of(cells);
  }

  private static boolean hasValue(List<String> cells) {
    for (String cell : cells) {
      if (!cell.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Programs of DOS end a file so; anywhere else it is damage. */
  private void checkEnd(long start) throws IOException {
    if (parse(line).isPresent()) {
      throw new TableFormatException(
          start, "a Ctrl-Z (U+001A), which ends a file in DOS, and more after it; delete it");
    }
  }

  private Optional<CSVRecord> parse(long start) throws IOException {
    try {
      return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof CSVException ? wrongQuotes(start) : told(e.getCause(), start);
    } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // Whatever the parser stumbles over is the user's file.
      throw wrongQuotes(start);
    }
  }

  private static TableFormatException wrongQuotes(long start) {
    return new TableFormatException(
        start,
        "not valid CSV: a quoted cell has no end, or text after it; write quotes inside a cell"
            + " twice");
  }

  private static IOException told(IOException cause, long start) {
    return cause instanceof TooLongException
        ? new TableFormatException(
            start, "a row " + cause.getMessage() + "; is a quote not closed?")
        : cause;
  }

  private static String tidy(String cell) {
    String stripped = Blanks.strip(cell);
    return stripped.indexOf('\r') < 0 ? stripped : stripped.replace("\r\n", "\n");
  }
}
