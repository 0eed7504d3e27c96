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

  /** {@code result = left * right}. */
  static final Loops PRODUCT =
      new Loops(
          (operands, result, length) -> {
            for (int i = 0; i < length; i++) {
              result[i] = operands[0][i] * operands[1][i];
            }
          },
          (operands, result, length) -> {
            for (int i = 0; i < length; i++) {
              result[i] = operands[0][i] * operands[1][i];
            }
          });

  private final Loops loops;
  private final StackArray result;
  private final StackArray[] operands;
  private final int length;

  /**
   * Binds a function to arrays of one precision.
   *
   * @param length how many numbers of a slice are computed, from its first on
   */
  ElementLoop(Loops loops, int length, StackArray result, StackArray... operands) {
    this.loops = loops;
    this.result = result;
    this.operands = operands;
    this.length = length;
    HeapPieces.check(operands.length + 1);
  }

  @Override
  public void run(int trial) {
    HeapPieces pieces = HeapPieces.ofThisThread();
    boolean isFloat = result.precision() == Precision.FLOAT;
    for (int from = 0; from < length; from += HeapPieces.LENGTH) {
      int count = Math.min(HeapPieces.LENGTH, length - from);
      if (isFloat) {
        run(pieces.floats(), trial, from, count);
      } else {
        run(pieces.doubles(), trial, from, count);
      }
    }
  }

  private void run(float[][] pieces, int trial, int from, int count) {
    for (int index = 0; index < operands.length; index++) {
      StackArray operand = operands[index];
      operand.windows().read(operand.place(trial) + from, pieces[index], 0, count);
    }
    float[] results = pieces[operands.length];
    loops.floats().compute(pieces, results, count);
    result.windows().write(result.place(trial) + from, results, 0, count);
  }

  private void run(double[][] pieces, int trial, int from, int count) {
    for (int index = 0; index < operands.length; index++) {
      StackArray operand = operands[index];
      operand.windows().read(operand.place(trial) + from, pieces[index], 0, count);
    }
    double[] results = pieces[operands.length];
    loops.doubles().compute(pieces, results, count);
    result.windows().write(result.place(trial) + from, results, 0, count);
  }
}
