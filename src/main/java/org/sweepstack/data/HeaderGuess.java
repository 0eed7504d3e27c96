package org.sweepstack.data;

import static java.util.function.Predicate.not;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.sweepstack.csv.SavedRow;
import org.sweepstack.trial.Numbers;

/**
 * Guesses what the first row of a CSV file is where it is no header, so that one cause is told
 * instead of all that follows from it.
 *
 * @param first the first row
 * @param rows the first rows below it
 * @param target the column to predict
 */
record HeaderGuess(SavedRow first, List<SavedRow> rows, String target) {

  /** Returns what is wrong with the first row; empty when it seems to be a header. */
  Optional<String> cause() {
    if (isCountLine()) {
      return Optional.of(countLine());
    }
    if (isBlankSeparated()) {
      return Optional.of("blanks between the cells; save it with commas, semicolons or tabs");
    }
    OptionalLong header = lineOfTarget();
    if (!hasTarget() && header.isPresent()) {
      return Optional.of(
          "no header: it seems to be on line "
              + header.getAsLong()
              + "; delete what stands above it");
    }
    if (isRowOfNumbers()) {
      return Optional.of(
          "no header: the first row is one of numbers ("
              + CsvProblems.shown(String.join(", ", names()))
              + "); write the columns' names above it");
    }
    return widthCause();
  }

  private List<String> names() {
    return first.cells();
  }

  private boolean hasTarget() {
    return names().contains(target);
  }

  private OptionalLong lineOfTarget() {
    return rows.stream()
        .filter(row -> row.cells().size() > 1 && row.cells().contains(target))
        .filter(row -> row.cells().stream().filter(HeaderGuess::isNumber).count() == 0)
        .mapToLong(SavedRow::line)
        .findFirst();
  }

  /** Two counts and the classes, as scikit-learn's files begin: 150,4,setosa,versicolor. */
  private boolean isCountLine() {
    if (names().size() < 2 || rows.isEmpty() || isNumbered()) {
      return false;
    }
    Optional<Long> count = Numbers.parseWhole(names().get(0));
    Optional<Long> columns = Numbers.parseWhole(names().get(1));
    return count.isPresent()
        && columns.isPresent()
        && count.get() >= 2
        && rows.get(0).cells().size() == columns.get() + 1
        && names().stream().skip(2).noneMatch(HeaderGuess::isNumber);
  }

  private String countLine() {
    OptionalLong header = lineOfTarget();
    return "no header but a line of counts, as scikit-learn's files begin ("
        + names().get(0)
        + " rows, "
        + names().get(1)
        + " columns); "
        + (header.isPresent()
            ? "delete it: the header is on line " + header.getAsLong()
            : "write the columns' names in its place");
  }

  private boolean isBlankSeparated() {
    int words = words(first);
    return names().size() == 1
        && words > 1
        && !rows.isEmpty()
        && rows.stream().allMatch(row -> row.cells().size() == 1 && words(row) == words);
  }

  private static int words(SavedRow row) {
    return row.cells().get(0).split("\\s+").length;
  }

  /** Numbers, or numbers and a single word that is not the target: a row of data. */
  private boolean isRowOfNumbers() {
    List<String> words = names().stream().filter(not(HeaderGuess::isNumber)).toList();
    if (names().size() < 2 || words.size() > 1 || isNumbered()) {
      return false;
    }
    boolean isRepeated = new HashSet<>(names()).size() < names().size();
    boolean hasFraction =
        names().stream().anyMatch(name -> isNumber(name) && Numbers.parseWhole(name).isEmpty());
    return words.isEmpty()
        || !words.get(0).isEmpty() && (!hasTarget() || isRepeated || hasFraction);
  }

  /** Returns whether the names are 0, 1, 2 or 1, 2, 3, as pandas names columns without names. */
  private boolean isNumbered() {
    return LongStream.of(0, 1)
        .anyMatch(
            start ->
                IntStream.range(0, names().size())
                    .allMatch(
                        column -> names().get(column).equals(String.valueOf(start + column))));
  }

  private static boolean isNumber(String cell) {
    return !Double.isNaN(CsvNumber.parse(cell));
  }

  /** Compares the widths of header and rows, where all rows agree. */
  private Optional<String> widthCause() {
    int columns = names().size();
    if (rows.isEmpty() || columns < 2 || !hasTarget()) {
      return Optional.empty();
    }
    int wide = rows.get(0).cells().size();
    if (rows.stream().anyMatch(row -> row.cells().size() != wide)) {
      return Optional.empty();
    }
    if (wide == columns + 1) {
      boolean endsEmpty = rows.stream().allMatch(row -> row.cells().get(columns).isEmpty());
      return Optional.of(
          endsEmpty
              ? "the rows end with a separator and the header does not; delete it there"
              : "the rows have one cell more than the header; name the first column (R writes row"
                  + " names without one: row.names = FALSE leaves them out)");
    }
    boolean isDoubled = wide == 2 * columns || wide == 2 * columns - 1;
    return isDoubled && rows.get(0).cells().stream().limit(2).allMatch(HeaderGuess::isNumber)
        ? Optional.of(
            columns
                + " names and "
                + wide
                + " cells a row: decimal commas in a file with commas? save it with semicolons, or"
                + " with decimal points")
        : Optional.empty();
  }
}
