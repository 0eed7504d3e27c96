package org.sweepstack.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sweepstack.trial.Numbers;

/** A CSV file beside what a spreadsheet made of it. */
record ReadBack(Path written, Path read) {
  private static final List<String> TRUTH_VALUES = List.of("TRUE", "FALSE");
  private static final int DIGITS_KEPT = 15;

  /** LibreOffice writes numbers from 1E-15 up without an exponent, with so many decimals. */
  private static final int MOST_DECIMALS = 20;

  /** Half a unit of the last digit, and half a unit of the one after it, as two files may round. */
  private static final BigDecimal ROUNDING = new BigDecimal("0.56");

  private static final int LONGEST_SHOWN = 60;

  /** Returns one line for each cell that is not the same, with its row and column. */
  List<String> differences() throws IOException {
    List<CSVRecord> before = rows(written);
    List<CSVRecord> after = rows(read);
    if (before.size() != after.size()) {
      return List.of(written + ": " + before.size() + " rows, read back " + after.size());
    }
    List<String> differences = new ArrayList<>();
    for (int row = 0; row < before.size(); row++) {
      compare(row, before, after.get(row), differences);
    }
    return differences;
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    try (CSVParser parser =
        CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180.builder().get())) {
      return parser.getRecords();
    }
  }

  private void compare(int row, List<CSVRecord> before, CSVRecord after, List<String> differences) {
    CSVRecord wanted = before.get(row);
    String place = written + ": row " + (row + 1);
    if (wanted.size() != after.size()) {
      differences.add(place + ": " + wanted.size() + " cells, read back " + after.size());
      return;
    }
    for (int column = 0; column < wanted.size(); column++) {
      String found = after.get(column);
      if (!isSame(wanted.get(column), found)) {
        String where =
            String.format(", column %d (%s): ", column + 1, shown(before.get(0).get(column)));
        differences.add(place + where + shown(wanted.get(column)) + " read back " + shown(found));
      }
    }
  }

  private static String shown(String cell) {
    String line = cell.replace("\r", "\\r").replace("\n", "\\n");
    return line.length() <= LONGEST_SHOWN
        ? line
        : line.substring(0, LONGEST_SHOWN) + "... of " + cell.length() + " characters";
  }

  /** Takes TRUE for true, which a spreadsheet writes in its own letters. */
  private static boolean isSame(String wanted, String found) {
    return wanted.equals(found)
        || TRUTH_VALUES.contains(found) && wanted.equalsIgnoreCase(found)
        || isSameNumber(wanted, found);
  }

  /** Compares the digits that a spreadsheet keeps, as far as it writes them. */
  private static boolean isSameNumber(String wantedText, String foundText) {
    Optional<BigDecimal> wanted = Numbers.parseDecimal(wantedText);
    Optional<BigDecimal> found = Numbers.parseDecimal(foundText);
    if (wanted.isEmpty() || found.isEmpty()) {
      return false;
    }
    BigDecimal number = wanted.get();
    int lastDigit = number.precision() - number.scale() - DIGITS_KEPT;
    boolean hasExponent = foundText.indexOf('E') >= 0;
    int last = hasExponent ? lastDigit : Math.max(lastDigit, -MOST_DECIMALS);
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(last);
    BigDecimal difference = number.subtract(found.get()).abs();
    return difference.compareTo(unit.multiply(ROUNDING)) <= 0;
  }
}
