package org.sweepstack.network;

import org.sweepstack.trial.Precision;

/**
 * What one layer hands to the next for N samples of one trial: F numbers of each, and backward the
 * derivative of the loss in them.
 *
 * @param features F
 * @param samples N
 * @param values [F + 1, N]: the last row are ones, for biases to multiply
 * @param gradient [F, N] or longer, written by the layer that comes after; may be the array of the
 *     values, which nobody needs any more by then
 */
record Signal(int features, int samples, StackArray values, StackArray gradient) {

  /** Returns an array for values, with its row of ones. */
  static StackArray newValues(Precision precision, int features, int samples) {
    int length = Math.multiplyExact(features, samples);
    StackArray values = new StackArray(precision, 1, Math.addExact(length, samples));
    values.fill(length, samples, 1);
    return values;
  }

  /** Returns the values as a matrix [F, N]. */
  SliceMatrix matrix() {
    return SliceMatrix.rowsOf(values, features, samples);
  }

  /** Returns the values and the row of ones as a matrix [F + 1, N]. */
  SliceMatrix matrixWithOnes() {
    return SliceMatrix.rowsOf(values, features + 1, samples);
  }

  /** Returns the derivatives as a matrix [F, N]. */
  SliceMatrix gradientMatrix() {
    return SliceMatrix.rowsOf(gradient, features, samples);
  }

  /** Returns how many numbers the samples have together. */
  int length() {
    return features * samples;
  }
}
