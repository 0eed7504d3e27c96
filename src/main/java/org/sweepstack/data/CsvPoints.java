package org.sweepstack.data;

import java.util.Arrays;

/** Collects the cells of a CSV file that are no classes. */
sealed interface CsvPoints permits CsvPoints.Numbers, CsvPoints.Pixels {

  /** Reads a cell to a place, or tells what is wrong with it. */
  void put(int place, String cell, String column, long line);

  /** Makes room for some numbers. */
  void grow(int capacity);

  /** Returns what was collected as points, of which there are some numbers in all. */
  Points points(int count, int features);

  /** Any numbers. */
  final class Numbers implements CsvPoints {
    private final CsvNumbers numbers;
    private double[] values = new double[0];

    Numbers(CsvNumbers numbers) {
      this.numbers = numbers;
    }

    @Override
    public void put(int place, String cell, String column, long line) {
      values[place] = numbers.parse(cell, column, line);
    }

    @Override
    public void grow(int capacity) {
      values = Arrays.copyOf(values, capacity);
    }

    @Override
    public Points points(int count, int features) {
      return new DoublePoints(features, Arrays.copyOf(values, count));
    }
  }

  /** Whole numbers from 0 to 255. */
  final class Pixels implements CsvPoints {
    private static final int MOST = 255;

    private final CsvNumbers numbers;
    private final CsvProblems problems;
    private byte[] values = new byte[0];

    Pixels(CsvNumbers numbers, CsvProblems problems) {
      this.numbers = numbers;
      this.problems = problems;
    }

    @Override
    public void put(int place, String cell, String column, long line) {
      int digits = digits(cell);
      double value = digits >= 0 ? digits : numbers.parse(cell, column, line);
      if (value != (int) value || value < 0 || value > MOST) {
        if (!Double.isNaN(value)) {
          problems.add(
              line,
              column + "no pixel",
              column
                  + ": expected a pixel, a whole number from 0 to 255, got "
                  + CsvProblems.shown(cell));
        }
        return;
      }
      values[place] = (byte) (int) value;
    }

    /** Reads up to three digits, as nearly all cells are, of which there are millions. */
    private static int digits(String cell) {
      int value = cell.length() <= 3 ? 0 : -1;
      for (int index = 0; index < cell.length() && value >= 0; index++) {
        int digit = cell.charAt(index) - '0';
        value = digit >= 0 && digit <= 9 ? 10 * value + digit : -1;
      }
      return value;
    }

    @Override
    public void grow(int capacity) {
      values = Arrays.copyOf(values, capacity);
    }

    @Override
    public Points points(int count, int features) {
      return BytePoints.scaled(features, Arrays.copyOf(values, count), 0, MOST);
    }
  }
}
