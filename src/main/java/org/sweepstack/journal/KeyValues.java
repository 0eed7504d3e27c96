package org.sweepstack.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sweepstack.csv.CsvRow;
import org.sweepstack.csv.FreeText;
import org.sweepstack.files.Checksum;

/**
 * Facts in the rows of a small CSV file whose last row holds the checksum of all before it.
 *
 * @param rows the facts in their order; a key may occur more than once
 */
record KeyValues(List<Fact> rows) {
  private static final List<String> HEADER = List.of("key", "value");
  private static final String CHECKSUM = "checksum";

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

  private static String checksumRow(String text) {
    return CHECKSUM + "," + Checksum.text(Checksum.of(text.getBytes(UTF_8))) + "\n";
  }

  /** Reads what {@link #text} wrote; empty when the bytes are anything else. */
  static Optional<KeyValues> parse(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    int end = text.lastIndexOf(CHECKSUM + ",");
    if (end < 0 || !text.substring(end).equals(checksumRow(text.substring(0, end)))) {
      return Optional.empty();
    }
    List<Fact> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text.substring(0, end), CsvRow.FORMAT)) {
      for (CSVRecord row : parser) {
        rows.add(new Fact(row.get(0), FreeText.unmark(row.get(1))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot refuse", e);
    }
    return Optional.of(new KeyValues(rows.subList(1, rows.size())));
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
