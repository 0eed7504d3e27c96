package org.sweepstack.network;

import org.sweepstack.trial.Precision;

/**
 * Changes a trial's slices of some arrays by a loop in Java that may use factors of the trial: as
 * {@link ElementLoop} does for numbers without a trial.
 */
final class SliceLoop implements Operation {

  /** A loop over floats. */
  @FunctionalInterface
  interface Floats {

    /**
     * Changes the first numbers of the arrays, which are pieces of one trial's slices.
     *
     * @param arrays as many as the operation was made with
     */
    void compute(float[][] arrays, int length, int trial);
  }

  /** A loop over doubles. */
  @FunctionalInterface
  interface Doubles {

    /**
     * Changes the first numbers of the arrays, which are pieces of one trial's slices.
     *
     * @param arrays as many as the operation was made with
     */
    void compute(double[][] arrays, int length, int trial);
  }

  /** Both loops of one change. */
  record Loops(Floats floats, Doubles doubles) {}

  private final Loops loops;
  private final int changed;
  private final StackArray[] arrays;

  /**
   * Binds a change to arrays of one size and precision.
   *
   * @param changed how many of them are changed: the first ones
   */
  SliceLoop(Loops loops, int changed, StackArray... arrays) {
    this.loops = loops;
    this.changed = changed;
    this.arrays = arrays;
    HeapPieces.check(arrays.length);
  }

  @Override
  public void run(int trial) {
    HeapPieces pieces = HeapPieces.ofThisThread();
    StackArray first = arrays[0];
    boolean isFloat = first.precision() == Precision.FLOAT;
    for (int from = 0; from < first.sliceLength(); from += HeapPieces.LENGTH) {
      int count = Math.min(HeapPieces.LENGTH, first.sliceLength() - from);
      if (isFloat) {
        run(pieces.floats(), first.place(trial) + from, count, trial);
      } else {
        run(pieces.doubles(), first.place(trial) + from, count, trial);
      }
    }
  }

  private void run(float[][] pieces, long place, int count, int trial) {
    for (int array = 0; array < arrays.length; array++) {
      arrays[array].windows().read(place, pieces[array], 0, count);
    }
    loops.floats().compute(pieces, count, trial);
    for (int array = 0; array < changed; array++) {
      arrays[array].windows().write(place, pieces[array], 0, count);
    }
  }

  private void run(double[][] pieces, long place, int count, int trial) {
    for (int array = 0; array < arrays.length; array++) {
      arrays[array].windows().read(place, pieces[array], 0, count);
    }
    loops.doubles().compute(pieces, count, trial);
    for (int array = 0; array < changed; array++) {
      arrays[array].windows().write(place, pieces[array], 0, count);
    }
  }
}
