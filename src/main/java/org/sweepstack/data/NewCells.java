package org.sweepstack.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sweepstack.trial.MissingCells;
import org.sweepstack.trial.Shortened;
import org.sweepstack.trial.TableColumn;

/** Reads the cells of one column that a trained network needs, or tells what is wrong with them. */
final class NewCells {
  private static final int MOST_LISTED = 10;
  private static final int BRIGHTEST = CsvPoints.Pixels.MOST;

  private final TableColumn column;
  private final boolean arePixels;
  private final MissingCells missing;
  private final CsvNumbers numbers;
  private final CsvProblems problems;
  private final String shown;
  private final Map<String, Integer> words = new HashMap<>();

  NewCells(
      TableColumn column,
      boolean arePixels,
      MissingCells missing,
      CsvNumbers numbers,
      CsvProblems problems) {
    this.column = column;
    this.arePixels = arePixels;
    this.missing = missing;
    this.numbers = numbers;
    this.problems = problems;
    shown = CsvProblems.shown(column.name());
    column.words().forEach(word -> words.put(word, words.size()));
  }

  /** Reads a cell: a number, or the place of a word; NaN where it is missing or wrong. */
  double read(String cell, long line) {
    return column.isCategory() ? word(cell, line) : number(cell, line);
  }

  private double word(String cell, long line) {
    Integer known = words.get(cell);
    if (known != null) {
      return known;
    }
    if (cell.isEmpty() || CellGuess.isMissingInput(cell)) {
      return missing(cell, line);
    }
    List<String> all = column.words().stream().map(CsvProblems::shown).toList();
    problems.add(
        line,
        shown + "word",
        shown
            + ": the network never saw "
            + CsvProblems.shown(cell)
            + ", expected one of "
            + Shortened.words(all, MOST_LISTED, ", "));
    return Double.NaN;
  }

  private double number(String cell, long line) {
    double value = numbers.parse(cell);
    if (Double.isNaN(value)) {
      if (cell.isEmpty() || CellGuess.isMissingNumber(cell)) {
        return missing(cell, line);
      }
      numbers.refuse(cell, shown, line, "leave out the row");
      return Double.NaN;
    }
    numbers.check(cell, shown, line);
    if (arePixels && (value != (int) value || value < 0 || value > BRIGHTEST)) {
      problems.add(
          line,
          shown + "no pixel",
          shown
              + ": expected a pixel, a whole number from 0 to 255, got "
              + CsvProblems.shown(cell));
    }
    return value;
  }

  private double missing(String cell, long line) {
    if (missing == MissingCells.REFUSE) {
      problems.add(
          line,
          shown + "missing",
          shown
              + (cell.isEmpty() ? ": empty" : ": " + CsvProblems.shown(cell) + ", a missing value")
              + "; fill it in or leave out the row, as the network was trained with 'missing:"
              + " refuse'");
    }
    return Double.NaN;
  }
}
