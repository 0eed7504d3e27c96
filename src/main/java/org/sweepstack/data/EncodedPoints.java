package org.sweepstack.data;

import java.util.List;

/**
 * Points whose inputs are made of the columns of a table whenever they are asked for, so that a
 * column of many words takes no more memory.
 *
 * @param cells [N, columns], as {@link TableColumn} says
 * @param inputs how each input is made
 */
record EncodedPoints(Points cells, List<Input> inputs) implements Points {

  /** An input made of the cell of a column. */
  sealed interface Input permits Number, OneWord, Gap {
    /** Returns the column. */
    int column();

    /** Returns the input for a cell, NaN if that is missing. */
    double of(double cell);
  }

  /**
   * A number.
   *
   * @param mean what stands for a missing one
   */
  record Number(int column, double mean) implements Input {
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
  record OneWord(int column, int word, double share) implements Input {
    @Override
    public double of(double cell) {
      return Double.isNaN(cell) ? share : cell == word ? 1 : 0;
    }
  }

  /** Whether the cell is missing. */
  record Gap(int column) implements Input {
    @Override
    public double of(double cell) {
      return Double.isNaN(cell) ? 1 : 0;
    }
  }

  @Override
  public int count() {
    return cells.count();
  }

  @Override
  public int features() {
    return inputs.size();
  }

  @Override
  public double at(int point, int feature) {
    Input input = inputs.get(feature);
    return input.of(cells.at(point, input.column()));
  }

  @Override
  public void copy(int point, double[] into, int from, int step) {
    for (int feature = 0; feature < inputs.size(); feature++) {
      into[from + feature * step] = at(point, feature);
    }
  }
}
