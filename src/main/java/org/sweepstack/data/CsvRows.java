package org.sweepstack.data;

import java.util.Arrays;
import java.util.List;
import org.sweepstack.csv.SavedRow;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.TrialTooLargeException;

/** Collects the rows of a CSV file as numbers, so that no text of a cell is kept. */
final class CsvRows {
  private static final int MOST_ROWS_AT_FIRST = 1024;
  private static final int MOST_NUMBERS_AT_FIRST = 1 << 20;

  /** What an array can hold; a few less than 2^31, as Java needs some room. */
  private static final int MOST_NUMBERS = Integer.MAX_VALUE - 8;

  private final CsvHeader header;
  private final CsvProblems problems;
  private final TargetClasses classes;
  private final CsvNumbers numbers;
  private final int columns;
  private final int features;
  private final CsvPoints points;
  private int[] labels;
  private int[] lines;
  private int count;

  /**
   * Starts without rows.
   *
   * @param decimalCommas whether a comma in a cell can be that of a number
   * @param arePixels whether all cells but the target's are pixels
   */
  CsvRows(CsvHeader header, CsvProblems problems, boolean decimalCommas, boolean arePixels) {
    this.header = header;
    this.problems = problems;
    this.numbers = new CsvNumbers(problems, decimalCommas);
    this.classes = new TargetClasses(header.targetName(), problems);
    this.columns = header.names().size();
    this.features = columns - 1;
    int rows = Math.max(1, Math.min(MOST_ROWS_AT_FIRST, MOST_NUMBERS_AT_FIRST / features));
    this.points =
        arePixels ? new CsvPoints.Pixels(numbers, problems) : new CsvPoints.Numbers(numbers);
    points.grow(rows * features);
    this.labels = new int[rows];
    this.lines = new int[rows];
  }

  /**
   * Adds a row, or tells what is wrong with it.
   *
   * @throws org.sweepstack.trial.InvalidInputException when there are too many classes or numbers
   *     to go on
   */
  void add(SavedRow row) {
    List<String> cells = row.cells();
    if (cells.size() != columns) {
      problems.add(
          row.line(),
          cells.size() < columns ? "fewer cells" : "more cells",
          "expected " + columns + " cells as in the header, got " + cells.size());
      return;
    }
    if (count == labels.length) {
      grow(row.line());
    }
    int next = count * features;
    for (int column = 0; column < columns; column++) {
      String cell = cells.get(column);
      if (cell.isEmpty()) {
        String name = name(column);
        problems.add(row.line(), name + "empty", name + ": empty; fill it in or drop the row");
      } else if (column == header.target()) {
        labels[count] = classes.indexOf(numbers.label(cell), row.line());
      } else {
        points.put(next, cell, name(column), row.line());
        next++;
      }
    }
    lines[count] = (int) Math.min(Integer.MAX_VALUE, row.line());
    count++;
  }

  /** Makes room for half as many rows again, not twice: a large file has to fit beside its copy. */
  private void grow(long line) {
    int most = MOST_NUMBERS / features;
    if (count >= most) {
      throw problems.single(
          line,
          "more than 2^31 numbers above this line; leave out columns or rows that are not needed");
    }
    int capacity = (int) Math.min(most, count + count / 2 + 1L);
    try {
      labels = Arrays.copyOf(labels, capacity);
      lines = Arrays.copyOf(lines, capacity);
      points.grow(capacity * features);
    } catch (OutOfMemoryError e) {
      // No count of rows: how many there was room for depends on the moment.
      throw new TrialTooLargeException(
          problems.file()
              + " does not fit into Java's heap; leave out columns or rows that are not needed, or"
              + " give more memory with SWEEPSTACK_JAVA_OPTIONS=-Xmx8g",
          Parameters.DATA_FILE);
    }
  }

  private String name(int column) {
    return header.shownNames().get(column);
  }

  /**
   * Returns the rows, with the classes in their order.
   *
   * @throws org.sweepstack.trial.InvalidInputException when there was a problem, or there are too
   *     few rows or classes
   */
  CsvTable table() {
    problems.throwIfAny();
    if (count < 2) {
      String found = count == 0 ? "no row below the header" : "a single row";
      throw problems.single(found + ", expected at least one to train and one to test");
    }
    TargetClasses.Order order = classes.order();
    int[] ordered = new int[count];
    for (int row = 0; row < count; row++) {
      ordered[row] = order.positions()[labels[row]];
    }
    Samples samples = new Samples(points.points(count * features, features), ordered);
    return new CsvTable(
        header.featureNames(),
        order.names(),
        samples,
        Arrays.copyOf(lines, count),
        ClassWarnings.of(problems.file(), order.names()));
  }
}
