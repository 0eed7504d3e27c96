package org.sweepstack.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What stands between the cells of a file, found from its beginning.
 *
 * @param character the separator
 * @param skipped the characters of the line {@code sep=;} with which Excel names it; 0 when there
 *     is none
 */
record Separator(char character, int skipped) {
  private static final List<Character> KNOWN = List.of(',', ';', '\t', '|');

  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("\"?sep=([^\"\\p{Alnum}\r\n])\"?(\r\n|\n|\r|$)", Pattern.CASE_INSENSITIVE);

  /**
   * Finds it: the one with which the header has a column that is known, else the one with which it
   * has most.
   *
   * @param start the beginning of the file, with the header or most of it
   * @param isKnown whether a name is that of the column
   */
  static Separator of(String start, Predicate<String> isKnown) {
    Matcher line = SEPARATOR_LINE.matcher(start);
    boolean isNamed = line.lookingAt();
    int skipped = isNamed ? line.end() : 0;
    String header = start.substring(skipped);
    if (isNamed && cells(header, line.group(1).charAt(0)).stream().anyMatch(isKnown)) {
      return new Separator(line.group(1).charAt(0), skipped);
    }
    char best = isNamed ? line.group(1).charAt(0) : KNOWN.get(0);
    int most = isNamed ? Integer.MAX_VALUE : 1;
    for (char candidate : KNOWN) {
      List<String> cells = cells(header, candidate);
      if (cells.stream().anyMatch(isKnown)) {
        return new Separator(candidate, skipped);
      }
      if (cells.size() > most) {
        best = candidate;
        most = cells.size();
      }
    }
    return new Separator(best, skipped);
  }

  /** Returns the cells of the first row; none where this separator makes the quotes wrong. */
  private static List<String> cells(String header, char separator) {
    try (CSVParser parser = CSVParser.parse(new StringReader(header), format(separator))) {
      Iterator<CSVRecord> rows = parser.iterator();
      return rows.hasNext() ? rows.next().stream().map(Blanks::strip).toList() : List.of();
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      return List.of();
    }
  }

  private static CSVFormat format(char separator) {
    return CSVFormat.RFC4180.builder().setDelimiter(separator).get();
  }

  CSVFormat format() {
    return format(character);
  }

  /** Returns whether a comma in a cell can only be that of a number. */
  boolean allowsDecimalCommas() {
    return character != ',';
  }
}
