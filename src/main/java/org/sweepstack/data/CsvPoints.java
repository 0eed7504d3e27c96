package org.sweepstack.data;

import java.util.Arrays;
import java.util.List;
import org.sweepstack.trial.TableColumn;

/** Collects the cells of a CSV file that are learned from. */
sealed interface CsvPoints permits CsvPoints.Cells, CsvPoints.Pixels {

  /**
   * Reads a cell, or tells what is wrong with it.
   *
   * @param column which of those learned from, from 0
   * @param lines the lines of all rows up to this one
   */
  void put(int row, int column, String cell, int[] lines);

  /** Makes room for some rows. */
  void grow(int rows);

  /** Returns the columns of what was collected. */
  List<TableColumn> columns();

  /** Returns what was collected as points. */
  Points points(int rows);

  /** Returns whether a row has a missing cell. */
  boolean isMissing(int row);

  /** Numbers and words, which {@link TableColumn} says how to read. */
  final class Cells implements CsvPoints {
    private final List<FeatureColumn> columns;
    private double[] values = new double[0];

    Cells(List<FeatureColumn> columns) {
      this.columns = columns;
    }

    @Override
    public void put(int row, int column, String cell, int[] lines) {
      FeatureColumn reader = columns.get(column);
      boolean wereNumbers = reader.areNumbers();
      values[place(row, column)] = reader.read(cell, lines[row]);
      if (reader.areNumbers() && !wereNumbers) {
        takeBackWords(row, column, lines);
      }
    }

    private void takeBackWords(int rows, int column, int[] lines) {
      for (int row = 0; row < rows; row++) {
        double word = values[place(row, column)];
        if (!Double.isNaN(word)) {
          values[place(row, column)] = columns.get(column).takeBack(word, lines[row]);
        }
      }
    }

    private int place(int row, int column) {
      return row * columns.size() + column;
    }

    @Override
    public void grow(int rows) {
      values = Arrays.copyOf(values, rows * columns.size());
    }

    @Override
    public List<TableColumn> columns() {
      return columns.stream().map(FeatureColumn::column).toList();
    }

    @Override
    public Points points(int rows) {
      double[] numbers = Arrays.copyOf(values, rows * columns.size());
      for (int column = 0; column < columns.size(); column++) {
        if (!columns.get(column).areNumbers()) {
          int[] places = columns.get(column).places();
          for (int row = 0; row < rows; row++) {
            double word = numbers[place(row, column)];
            numbers[place(row, column)] = Double.isNaN(word) ? word : places[(int) word];
          }
        }
      }
      return new DoublePoints(columns.size(), numbers);
    }

    @Override
    public boolean isMissing(int row) {
      for (int place = place(row, 0); place < place(row + 1, 0); place++) {
        if (Double.isNaN(values[place])) {
          return true;
        }
      }
      return false;
    }
  }

  /** Whole numbers from 0 to 255. */
  final class Pixels implements CsvPoints {
    static final int MOST = 255;

    private final List<String> names;
    private final CsvNumbers numbers;
    private final CsvProblems problems;
    private byte[] values = new byte[0];

    Pixels(List<String> names, CsvNumbers numbers, CsvProblems problems) {
      this.names = names;
      this.numbers = numbers;
      this.problems = problems;
    }

    @Override
    public void put(int row, int column, String cell, int[] lines) {
      int digits = digits(cell);
      if (digits < 0 || digits > MOST) {
        digits = slowly(cell, CsvProblems.shown(names.get(column)), lines[row]);
      }
      values[row * names.size() + column] = (byte) digits;
    }

    /** Reads any number; 0 where it is none or no pixel, which is told. */
    private int slowly(String cell, String column, long line) {
      if (cell.isEmpty()) {
        problems.add(line, column + "empty", column + ": empty; fill it in or drop the row");
        return 0;
      }
      double value = numbers.parse(cell);
      if (Double.isNaN(value)) {
        numbers.refuse(cell, column, line, "drop the column");
        return 0;
      }
      if (value != (int) value || value < 0 || value > MOST) {
        problems.add(
            line,
            column + "no pixel",
            column
                + ": expected a pixel, a whole number from 0 to 255, got "
                + CsvProblems.shown(cell));
        return 0;
      }
      return (int) value;
    }

    /** Reads up to three digits, as nearly all cells are, of which there are millions. */
    private static int digits(String cell) {
      int value = cell.isEmpty() || cell.length() > 3 ? -1 : 0;
      for (int index = 0; index < cell.length() && value >= 0; index++) {
        int digit = cell.charAt(index) - '0';
        value = digit >= 0 && digit <= 9 ? 10 * value + digit : -1;
      }
      return value;
    }

    @Override
    public void grow(int rows) {
      values = Arrays.copyOf(values, rows * names.size());
    }

    @Override
    public List<TableColumn> columns() {
      return names.stream().map(name -> new TableColumn(name, List.of())).toList();
    }

    @Override
    public Points points(int rows) {
      return BytePoints.scaled(names.size(), Arrays.copyOf(values, rows * names.size()), 0, MOST);
    }

    @Override
    public boolean isMissing(int row) {
      return false;
    }
  }
}
