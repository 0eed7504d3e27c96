package org.sweepstack.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sweepstack.files.ResultsException;
import org.sweepstack.trial.InvalidInputException;

/**
 * A table as a spreadsheet saves it: with or without a byte order mark, separated by commas,
 * semicolons or tabs, with columns moved or taken away.
 *
 * @param file where it was read
 * @param header the names of its columns, in lower case
 * @param rows its rows
 */
public record SpreadsheetTable(Path file, List<String> header, List<Row> rows) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String EXCEL_SEPARATOR_LINE = "sep=";
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  /** Copies the lists. */
  public SpreadsheetTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param cells as many as there are columns, without the blanks around them
   * @param line where the row begins, from 1
   */
  public record Row(List<String> cells, long line) {

    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * Reads the rows that have something in a column.
   *
   * @param column its name, in lower case
   * @throws InvalidInputException when the file cannot be read, has no such column or no such row
   */
  public static SpreadsheetTable read(Path file, String column) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      // What does not decode is replaced: what is looked at is ASCII.
      return read(file, withoutMark(new String(bytes, encoding(bytes))), column);
    } catch (NoSuchFileException e) {
      throw new InvalidInputException(file + ": no such file");
    } catch (IOException e) {
      throw new InvalidInputException(file + ": cannot be read: " + ResultsException.reason(e));
    }
  }

  /** Returns UTF-8, or UTF-16 where its mark is: Excel's "Unicode text". */
  private static Charset encoding(byte[] bytes) {
    boolean isMarked =
        bytes.length >= 2
            && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
    return isMarked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static SpreadsheetTable read(Path file, String text, String column) throws IOException {
    boolean hasSeparatorLine = text.regionMatches(true, 0, EXCEL_SEPARATOR_LINE, 0, 4);
    String csv = hasSeparatorLine ? text.substring(text.indexOf('\n') + 1) : text;
    for (char separator : SEPARATORS) {
      Optional<SpreadsheetTable> table =
          read(file, csv, separator, column, hasSeparatorLine ? 1 : 0);
      if (table.isPresent()) {
        if (table.get().rows().isEmpty()) {
          throw new InvalidInputException(file + ": no row has anything in its column " + column);
        }
        return table.get();
      }
    }
    throw new InvalidInputException(
        file + ":1: no column " + column + "; keep that column and the header of the file");
  }

  /** Returns the table; empty when the column is not found with this separator. */
  private static Optional<SpreadsheetTable> read(
      Path file, String csv, char separator, String column, int skipped) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
    List<String> header = List.of();
    List<Row> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(csv, format)) {
      long line = 1;
      for (CSVRecord cells : parser) {
        if (header.isEmpty()) {
          header =
              stripped(cells, cells.size()).map(name -> name.toLowerCase(Locale.ROOT)).toList();
          if (!header.contains(column)) {
            return Optional.empty();
          }
        } else {
          rows.add(new Row(stripped(cells, header.size()).toList(), line + skipped));
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException e) {
      if (!header.isEmpty()) {
        throw new InvalidInputException(
            file + ": not a CSV file: " + ResultsException.reason(e.getCause()));
      }
      // Quotes where this separator would have none: it is another one.
      return Optional.empty();
    }
    int index = header.indexOf(column);
    rows.removeIf(row -> row.cells().get(index).isEmpty());
    return header.isEmpty()
        ? Optional.empty()
        : Optional.of(new SpreadsheetTable(file, header, rows));
  }

  private static Stream<String> stripped(CSVRecord cells, int count) {
    return IntStream.range(0, count)
        .mapToObj(index -> index < cells.size() ? cells.get(index).strip() : "");
  }

  /** Returns where the cells of a column are in a row; empty when there is no such column. */
  public OptionalInt column(String name) {
    int index = header.indexOf(name);
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }
}
