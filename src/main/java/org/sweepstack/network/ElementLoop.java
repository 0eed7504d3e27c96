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

  /**
   * Binds a function to arrays of one precision.
   *
   * @param sliceLength how many numbers of each slice are computed, from its first on
   */
  ElementLoop(Loops loops, int sliceLength, StackArray result, StackArray... operands) {
    this.loops = loops;
    this.result = result;
    this.operands = operands;
    this.sliceLength = sliceLength;
    length = (long) result.slices() * sliceLength;
  }

  @Override
  public void run() {
    HeapPieces pieces = HeapPieces.ofThisThread();
    boolean isFloat = result.precision() == Precision.FLOAT;
    for (long from = 0; from < length; from += HeapPieces.LENGTH) {
      int count = (int) Math.min(HeapPieces.LENGTH, length - from);
      if (isFloat) {
        run(pieces.floats(), from, count);
      } else {
        run(pieces.doubles(), from, count);
      }
    }
  }

  private void run(float[][] pieces, long from, int count) {
    for (int operand = 0; operand < operands.length; operand++) {
      StackArray array = operands[operand];
      for (int done = 0; done < count; ) {
        int here = run(array, from + done, count - done);
        array.windows().read(place(array, from + done), pieces[operand], done, here);
        done += here;
      }
    }
    loops.floats().compute(pieces, pieces[operands.length], count);
    for (int done = 0; done < count; ) {
      int here = run(result, from + done, count - done);
      result.windows().write(place(result, from + done), pieces[operands.length], done, here);
      done += here;
    }
  }

  private void run(double[][] pieces, long from, int count) {
    for (int operand = 0; operand < operands.length; operand++) {
      StackArray array = operands[operand];
      for (int done = 0; done < count; ) {
        int here = run(array, from + done, count - done);
        array.windows().read(place(array, from + done), pieces[operand], done, here);
        done += here;
      }
    }
    loops.doubles().compute(pieces, pieces[operands.length], count);
    for (int done = 0; done < count; ) {
      int here = run(result, from + done, count - done);
      result.windows().write(place(result, from + done), pieces[operands.length], done, here);
      done += here;
    }
  }

  /** Returns where in an array the number stands that is computed after so many others. */
  private long place(StackArray array, long index) {
    return index / sliceLength * array.sliceLength() + index % sliceLength;
  }

  /** Returns how many of the next numbers stand in a row. */
  private int run(StackArray array, long index, int count) {
    return array.sliceLength() == sliceLength
        ? count
        : (int) Math.min(count, sliceLength - index % sliceLength);
  }
}
