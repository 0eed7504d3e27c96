package org.sweepstack.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sweepstack.csv.CsvRow;
import org.sweepstack.csv.FreeText;
import org.sweepstack.files.ByteOrderMark;
import org.sweepstack.files.Checksum;

/**
 * Facts in the rows of a small CSV file whose last row holds the checksum of all before it.
 *
 * @param rows the facts in their order; a key may occur more than once
 */
record KeyValues(List<Fact> rows) {
  private static final List<String> HEADER = List.of("key", "value");
  private static final String CHECKSUM = "checksum";
  private static final String WINDOWS_LINE_END = "\r\n";

  /** One row: any text under a key. */
  record Fact(String key, String value) {}

  /** Copies the rows. */
  KeyValues {
    rows = List.copyOf(rows);
  }

  /** Returns the whole file. */
  String text() {
    StringBuilder text = new StringBuilder();
    CsvRow.append(HEADER, text);
    for (Fact row : rows) {
      CsvRow.append(List.of(row.key(), FreeText.mark(row.value())), text);
    }
    return text + checksumRow(text.toString());
  }

  private String checksumRow() {
    String text = text();
    return text.substring(text.lastIndexOf(CHECKSUM + ","));
  }

  private static String checksumRow(String text) {
    return CHECKSUM + "," + Checksum.text(Checksum.of(text.getBytes(UTF_8))) + "\n";
  }

  /**
   * Reads what {@link #text} wrote, though git may have changed its line ends since, and an editor
   * may have put a byte order mark before it or empty lines after it; empty when the bytes are
   * anything else.
   */
  static Optional<KeyValues> parse(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    String plain = withoutEmptyLines(ByteOrderMark.strip(text));
    String unix = plain.replace(WINDOWS_LINE_END, "\n");
    return Stream.<Supplier<Optional<KeyValues>>>of(
            () -> parse(plain), () -> parse(unix), () -> parseOfWindows(unix))
        .flatMap(way -> way.get().stream())
        .findFirst();
  }

  private static String withoutEmptyLines(String text) {
    int end = text.length();
    while (end > 0 && "\r\n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean isOfWindows = text.startsWith(WINDOWS_LINE_END, end);
    return text.substring(0, Math.min(text.length(), end + (isOfWindows ? 2 : 1)));
  }

  /** Reads a file of which the values, but not the rows, had the line ends of Windows. */
  private static Optional<KeyValues> parseOfWindows(String unix) {
    return rows(unix)
        .map(KeyValues::new)
        .map(KeyValues::withWindowsLineEnds)
        .filter(facts -> unix.endsWith(facts.checksumRow()));
  }

  private KeyValues withWindowsLineEnds() {
    return new KeyValues(
        rows.stream()
            .map(row -> new Fact(row.key(), row.value().replace("\n", WINDOWS_LINE_END)))
            .toList());
  }

  private static Optional<KeyValues> parse(String text) {
    int end = text.lastIndexOf(CHECKSUM + ",");
    boolean isWhole = end >= 0 && text.substring(end).equals(checksumRow(text.substring(0, end)));
    return isWhole ? rows(text).map(KeyValues::new) : Optional.empty();
  }

  /** Returns the facts before the checksum; empty where there is none, or what is no row. */
  private static Optional<List<Fact>> rows(String text) {
    int end = text.lastIndexOf(CHECKSUM + ",");
    List<Fact> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text.substring(0, Math.max(0, end)), CsvRow.FORMAT)) {
      for (CSVRecord row : parser) {
        if (row.size() != HEADER.size()) {
          return Optional.empty();
        }
        rows.add(new Fact(row.get(0), FreeText.unmark(row.get(1))));
      }
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty(); // a quote that is not closed
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.subList(1, rows.size()));
  }

  /**
   * Returns the value under a key that occurs once.
   *
   * @throws IllegalArgumentException when it does not
   */
  String only(String key) {
    List<String> values = all(key);
    if (values.size() != 1) {
      throw new IllegalArgumentException(values.size() + " values of " + key);
    }
    return values.get(0);
  }

  /** Returns the values under a key in their order. */
  List<String> all(String key) {
    return rows.stream().filter(row -> row.key().equals(key)).map(Fact::value).toList();
  }
}
