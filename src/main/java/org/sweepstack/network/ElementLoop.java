package org.sweepstack.network;

import org.sweepstack.trial.Precision;

/**
 * Computes each number of an array from those at the same place of other arrays, by a loop in Java.
 *
 * <p>Pieces of the arrays are copied to the heap, where the compiler turns simple loops into vector
 * instructions, and the result is copied back; a piece stays in the first-level cache. That passes
 * memory once where a sequence of ND4J's operations passes it once each, needs none of the time
 * that starting an operation takes, and has the same bits on every processor, as Java's arithmetic
 * does. The result may be one of the operands.
 */
final class ElementLoop implements Operation {
  /** A loop over floats. */
  @FunctionalInterface
  interface Floats {

    /**
     * Computes the first numbers of the result, which is no operand.
     *
     * @param operands copies, the first ones as many as the operation was made with; may be written
     *     over
     */
    void compute(float[][] operands, float[] result, int length);
  }

  /** A loop over doubles. */
  @FunctionalInterface
  interface Doubles {

    /**
     * Computes the first numbers of the result, which is no operand.
     *
     * @param operands copies, the first ones as many as the operation was made with; may be written
     *     over
     */
    void compute(double[][] operands, double[] result, int length);
  }

  /** Both loops of one function. */
  record Loops(Floats floats, Doubles doubles) {}

  private final Loops loops;
  private final StackArray result;
  private final StackArray[] operands;
  private final int sliceLength;
  private final long length;
  private final boolean isContiguous;

  /**
   * Binds a function to arrays of one size and precision.
   *
   * @param sliceLength how many numbers of each slice are computed, from its first on
   */
  ElementLoop(Loops loops, int sliceLength, StackArray result, StackArray... operands) {
    this.loops = loops;
    this.result = result;
    this.operands = operands;
    this.sliceLength = sliceLength;
    length = (long) result.slices() * sliceLength;
    isContiguous = result.sliceLength() == sliceLength;
    for (StackArray operand : operands) {
      if (operand.slices() != result.slices() || operand.sliceLength() != result.sliceLength()) {
        throw new IllegalArgumentException("arrays of one size have numbers at the same place");
      }
    }
  }

  @Override
  public void run() {
    HeapPieces pieces = HeapPieces.ofThisThread();
    boolean isFloat = result.precision() == Precision.FLOAT;
    if (isContiguous) {
      for (long from = 0; from < length; from += HeapPieces.LENGTH) {
        int count = (int) Math.min(HeapPieces.LENGTH, length - from);
        run(isFloat, pieces, from, 1, count);
      }
    } else if (sliceLength <= HeapPieces.LENGTH) {
      int together = HeapPieces.LENGTH / sliceLength;
      for (int slice = 0; slice < result.slices(); slice += together) {
        int count = Math.min(together, result.slices() - slice);
        run(isFloat, pieces, (long) slice * result.sliceLength(), count, sliceLength);
      }
    } else {
      for (int slice = 0; slice < result.slices(); slice++) {
        long first = (long) slice * result.sliceLength();
        for (int from = 0; from < sliceLength; from += HeapPieces.LENGTH) {
          int count = Math.min(HeapPieces.LENGTH, sliceLength - from);
          run(isFloat, pieces, first + from, 1, count);
        }
      }
    }
  }

  /** Computes some numbers of each of some slices, from a place in the first of them on. */
  private void run(boolean isFloat, HeapPieces pieces, long place, int slices, int count) {
    if (isFloat) {
      run(pieces.floats(), place, slices, count);
    } else {
      run(pieces.doubles(), place, slices, count);
    }
  }

  private void run(float[][] pieces, long place, int slices, int count) {
    int distance = result.sliceLength();
    for (int operand = 0; operand < operands.length; operand++) {
      ArrayWindows windows = operands[operand].windows();
      for (int slice = 0; slice < slices; slice++) {
        windows.read(place + (long) slice * distance, pieces[operand], slice * count, count);
      }
    }
    float[] results = pieces[operands.length];
    loops.floats().compute(pieces, results, slices * count);
    ArrayWindows windows = result.windows();
    for (int slice = 0; slice < slices; slice++) {
      windows.write(place + (long) slice * distance, results, slice * count, count);
    }
  }

  private void run(double[][] pieces, long place, int slices, int count) {
    int distance = result.sliceLength();
    for (int operand = 0; operand < operands.length; operand++) {
      ArrayWindows windows = operands[operand].windows();
      for (int slice = 0; slice < slices; slice++) {
        windows.read(place + (long) slice * distance, pieces[operand], slice * count, count);
      }
    }
    double[] results = pieces[operands.length];
    loops.doubles().compute(pieces, results, slices * count);
    ArrayWindows windows = result.windows();
    for (int slice = 0; slice < slices; slice++) {
      windows.write(place + (long) slice * distance, results, slice * count, count);
    }
  }
}
