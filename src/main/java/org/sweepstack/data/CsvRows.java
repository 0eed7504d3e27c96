package org.sweepstack.data;

import java.util.Arrays;
import org.apache.commons.csv.CSVRecord;

/** Collects the rows of a CSV file as numbers, so that no text of a cell is kept. */
final class CsvRows {
  private static final int FIRST_CAPACITY = 1024;

  private final CsvHeader header;
  private final CsvProblems problems;
  private final TargetClasses classes;
  private final int columns;
  private final int features;
  private double[] points;
  private int[] labels = new int[FIRST_CAPACITY];
  private int count;

  CsvRows(CsvHeader header, CsvProblems problems) {
    this.header = header;
    this.problems = problems;
    this.classes = new TargetClasses(header.targetName(), problems);
    this.columns = header.names().size();
    this.features = columns - 1;
    this.points = new double[FIRST_CAPACITY * features];
  }

  /**
   * Adds a row, or tells what is wrong with it; passes over an empty line.
   *
   * @throws org.sweepstack.trial.InvalidInputException when there are too many classes to go on
   */
  void add(CSVRecord row, long line) {
    if (row.size() == 1 && row.get(0).isEmpty()) {
      return;
    }
    if (row.size() != columns) {
      problems.add(line, "expected " + columns + " cells as in the header, got " + row.size());
      return;
    }
    if (count == labels.length) {
      grow();
    }
    int next = count * features;
    for (int column = 0; column < columns; column++) {
      String cell = row.get(column);
      if (cell.isBlank()) {
        problems.add(line, name(column) + ": empty; fill it in or drop the row");
      } else if (column == header.target()) {
        labels[count] = classes.indexOf(cell, line);
      } else {
        points[next] = number(cell, column, line);
        next++;
      }
    }
    count++;
  }

  /** Makes room for half as many rows again, not twice: a large file has to fit beside its copy. */
  private void grow() {
    int capacity = count + count / 2;
    labels = Arrays.copyOf(labels, capacity);
    points = Arrays.copyOf(points, Math.multiplyExact(capacity, features));
  }

  private double number(String cell, int column, long line) {
    double value = CsvNumber.parse(cell);
    if (Double.isNaN(value)) {
      problems.add(
          line,
          name(column)
              + ": expected a finite number such as 1.5, got "
              + CsvProblems.shown(cell)
              + "; drop the column or write numbers");
    }
    return value;
  }

  private String name(int column) {
    return CsvProblems.shown(header.names().get(column));
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
    Samples samples = new Samples(features, Arrays.copyOf(points, count * features), ordered);
    return new CsvTable(header.featureNames(), order.names(), samples);
  }
}
