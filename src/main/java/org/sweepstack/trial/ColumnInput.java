package org.sweepstack.trial;

/** An input of a network that is made of the cell of a column of a table. */
public sealed interface ColumnInput {
  /** Returns the column, from 0. */
  int column();

  /** Returns the input for a cell, as {@link TableColumn} says: NaN where that is missing. */
  double of(double cell);

  /**
   * A number.
   *
   * @param mean what stands for a missing one; NaN where none may be missing
   */
  record Number(int column, double mean) implements ColumnInput {
    @Override
    public double of(double cell) {
      return Double.isNaN(cell) ? mean : cell;
    }
  }

  /**
   * Whether it is a word.
   *
   * @param word its place among those of the column
   * @param share what stands for a missing cell
   */
  record OneWord(int column, int word, double share) implements ColumnInput {
    @Override
    public double of(double cell) {
      return Double.isNaN(cell) ? share : cell == word ? 1 : 0;
    }
  }

  /** Whether the cell is missing. */
  record Gap(int column) implements ColumnInput {
    @Override
    public double of(double cell) {
      return Double.isNaN(cell) ? 1 : 0;
    }
  }
}
