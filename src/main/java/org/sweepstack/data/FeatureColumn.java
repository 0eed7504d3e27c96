package org.sweepstack.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sweepstack.trial.ColumnChoice;
import org.sweepstack.trial.ColumnUse;
import org.sweepstack.trial.MissingCells;
import org.sweepstack.trial.TableColumn;

/**
 * Reads the cells of one column. Unless the user says what it is, it is one of words where none of
 * its cells is a number: the first number makes mistakes of the words before it.
 */
final class FeatureColumn {
  private static final int MOST_WORDS = 100;
  private static final int MOST_WORDS_IF_SAID = 1000;

  private final String name;
  private final String shown;
  private final ColumnUse use;
  private final MissingCells missing;
  private final CsvNumbers numbers;
  private final CsvProblems problems;
  private final Map<String, Integer> words = new LinkedHashMap<>();
  private boolean areNumbers;
  private boolean isRefused;

  /**
   * Starts without cells.
   *
   * @param use what the user says of the column
   * @param numbers reads those of the whole file
   */
  FeatureColumn(
      String name, ColumnUse use, MissingCells missing, CsvNumbers numbers, CsvProblems problems) {
    this.name = name;
    this.shown = CsvProblems.shown(name);
    this.use = use;
    this.missing = missing;
    this.numbers = numbers;
    this.problems = problems;
    areNumbers = use == ColumnUse.NUMBER;
  }

  /** Returns whether its cells are numbers, as far as one knows. */
  boolean areNumbers() {
    return areNumbers;
  }

  /**
   * Reads a cell: a number, or the place of a word among the words so far; NaN where it is missing,
   * and where it is wrong, which is told.
   */
  double read(String cell, long line) {
    if (isRefused) {
      return Double.NaN;
    }
    if (cell.isEmpty()) {
      return missing(cell, line);
    }
    double value = use == ColumnUse.CATEGORY ? Double.NaN : numbers.parse(cell);
    if (!Double.isNaN(value)) {
      areNumbers = true;
      numbers.check(cell, shown, line);
      return value;
    }
    return areNumbers ? noNumber(cell, line) : word(cell, line);
  }

  /** Takes back a word, as the column is one of numbers: its cell is missing or wrong. */
  double takeBack(double place, long line) {
    return noNumber(List.copyOf(words.keySet()).get((int) place), line);
  }

  private double noNumber(String cell, long line) {
    if (CellGuess.isMissingNumber(cell)) {
      return missing(cell, line);
    }
    numbers.refuse(
        cell,
        shown,
        line,
        "set "
            + columns(ColumnUse.LEFT_OUT)
            + " to leave it out or "
            + written(ColumnUse.CATEGORY)
            + " to take words");
    return Double.NaN;
  }

  private double missing(String cell, long line) {
    if (missing == MissingCells.REFUSE) {
      problems.add(
          line,
          name + "missing" + cell.isEmpty(),
          shown
              + (cell.isEmpty() ? ": empty" : ": " + CsvProblems.shown(cell) + ", a missing value")
              + "; fill it in, or write 'missing: drop' or 'missing: mean'");
    }
    return Double.NaN;
  }

  private double word(String cell, long line) {
    Integer known = words.get(cell);
    if (known != null) {
      return known;
    }
    if (CellGuess.isMissingInput(cell)) {
      return missing(cell, line);
    }
    boolean isPlain =
        use == ColumnUse.CATEGORY
            ? CellGuess.control(cell).isEmpty()
            : CellGuess.isWord(cell, numbers.allowDecimalCommas())
                || CellGuess.isMissingNumber(cell);
    if (!isPlain) {
      return noNumber(cell, line);
    }
    int most = use == ColumnUse.CATEGORY ? MOST_WORDS_IF_SAID : MOST_WORDS;
    if (words.size() == most) {
      isRefused = true;
      problems.add(
          line,
          shown
              + ": expected at most "
              + most
              + " different words, got more; set "
              + columns(ColumnUse.LEFT_OUT)
              + " to leave it out"
              + (use == ColumnUse.CATEGORY
                  ? ""
                  : " or " + written(ColumnUse.CATEGORY) + " to allow " + MOST_WORDS_IF_SAID));
      return Double.NaN;
    }
    words.put(cell, words.size());
    return words.size() - 1;
  }

  private String columns(ColumnUse choice) {
    return "columns: " + written(choice);
  }

  private String written(ColumnUse choice) {
    return CsvProblems.shown(ColumnChoice.written(name, choice));
  }

  /** Returns the column, its words by text. */
  TableColumn column() {
    return new TableColumn(
        name, areNumbers ? List.of() : List.copyOf(new TreeSet<>(words.keySet())));
  }

  /** Returns for the place that {@link #read} gave each word the one in {@link #column}. */
  int[] places() {
    List<String> ordered = new ArrayList<>(new TreeSet<>(words.keySet()));
    return words.keySet().stream()
        .mapToInt(word -> Arrays.binarySearch(ordered.toArray(), word))
        .toArray();
  }
}
