package org.sweepstack.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sweepstack.trial.InvalidInputException;

/**
 * Rows of trials as a spreadsheet saves them: with or without a byte order mark, separated by
 * commas, semicolons or tabs, with columns moved or taken away.
 */
public final class SpreadsheetRows {
  private static final String TRIAL = "trial";
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String EXCEL_SEPARATOR_LINE = "sep=";
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  private SpreadsheetRows() {}

  /**
   * A row.
   *
   * @param trial what stands in the column of trials
   * @param line where the row begins, from 1
   */
  public record Row(String trial, long line) {}

  /**
   * Reads the rows that have something in the column {@code trial}.
   *
   * @throws InvalidInputException when the file cannot be read, has no such column or no such row
   */
  public static List<Row> read(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      // What does not decode is replaced: ids are ASCII, and nothing else is looked at.
      return rows(file, withoutMark(new String(bytes, encoding(bytes))));
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

  private static List<Row> rows(Path file, String text) throws IOException {
    int skipped = text.regionMatches(true, 0, EXCEL_SEPARATOR_LINE, 0, 4) ? 1 : 0;
    String table = skipped == 0 ? text : text.substring(text.indexOf('\n') + 1);
    for (char separator : SEPARATORS) {
      Optional<List<Row>> rows = rows(file, table, separator, skipped);
      if (rows.isPresent()) {
        if (rows.get().isEmpty()) {
          throw new InvalidInputException(file + ": no row has anything in its column trial");
        }
        return rows.get();
      }
    }
    throw new InvalidInputException(
        file + ":1: no column trial; keep that column and the header of trials.csv");
  }

  /** Returns the rows; empty when no column is found with this separator. */
  private static Optional<List<Row>> rows(Path file, String table, char separator, int skipped)
      throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
    List<Row> rows = new ArrayList<>();
    int column = -1;
    try (CSVParser parser = CSVParser.parse(table, format)) {
      long line = 1;
      for (CSVRecord csv : parser) {
        if (column < 0) {
          column = column(csv);
          if (column < 0) {
            return Optional.empty();
          }
        } else if (csv.size() > column && !csv.get(column).isBlank()) {
          rows.add(new Row(csv.get(column).strip(), line + skipped));
        }
        line = parser.getCurrentLineNumber() + 1;
      }
      return column < 0 ? Optional.empty() : Optional.of(rows);
    } catch (UncheckedIOException e) {
      if (column >= 0) {
        throw new InvalidInputException(
            file + ": not a CSV file: " + ResultsException.reason(e.getCause()));
      }
      // Quotes where this separator would have none: it is another one.
      return Optional.empty();
    }
  }

  private static int column(CSVRecord header) {
    for (int column = 0; column < header.size(); column++) {
      if (header.get(column).strip().equalsIgnoreCase(TRIAL)) {
        return column;
      }
    }
    return -1;
  }
}
