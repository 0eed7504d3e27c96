package org.sweepstack.network;

import org.sweepstack.trial.PoolKind;

/**
 * The windows of one row of a pool.
 *
 * @param isMaximum whether the largest number is kept, or else the mean
 * @param places where the numbers of the first window stand, of the first sample: row by row
 * @param size rows of a window
 * @param count how many windows there are
 * @param distance between the numbers of neighbouring windows
 * @param samples N, which stand side by side
 * @param inputLength of the rows of the image together
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read by the loops
record PoolWindows(
    boolean isMaximum,
    int[] places,
    int size,
    int count,
    int distance,
    int samples,
    int inputLength) {

  static PoolWindows of(PoolingShape shape, int samples) {
    int size = shape.pool().size();
    int row = shape.image().columns() * samples;
    int[] places = new int[size * size];
    for (int place = 0; place < places.length; place++) {
      places[place] = place / size * row + place % size * samples;
    }
    return new PoolWindows(
        shape.pool().kind() == PoolKind.MAX,
        places,
        size,
        shape.output().columns(),
        size * samples,
        samples,
        size * row);
  }

  /** Returns how many numbers a row of the image has. */
  int rowLength() {
    return inputLength / size;
  }

  /** Returns how many numbers come out. */
  int outputLength() {
    return count * samples;
  }
}
