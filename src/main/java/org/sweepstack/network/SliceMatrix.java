package org.sweepstack.network;

/**
 * One row-major matrix of each trial: element (r, c) of a trial's slice stands at {@code offset + r
 * * leading + c}.
 *
 * @param array where the numbers are
 * @param offset where a slice's matrix begins
 * @param rows its rows
 * @param columns its columns
 * @param leading the distance between rows, at least {@code columns}
 */
record SliceMatrix(StackArray array, int offset, int rows, int columns, int leading) {

  /** Returns a layer's weights and biases in an array [K, P]. */
  static SliceMatrix of(StackArray parameters, WeightMatrix matrix) {
    return new SliceMatrix(
        parameters, matrix.offset(), matrix.rows(), matrix.columns(), matrix.columns());
  }

  /** Returns the first rows of every slice of an array whose rows are {@code columns} long. */
  static SliceMatrix rowsOf(StackArray array, int rows, int columns) {
    return new SliceMatrix(array, 0, rows, columns, columns);
  }

  /** Returns the matrix without its last columns. */
  SliceMatrix firstColumns(int count) {
    return new SliceMatrix(array, offset, rows, count, leading);
  }
}
