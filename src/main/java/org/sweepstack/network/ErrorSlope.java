package org.sweepstack.network;

import org.sweepstack.network.ElementLoop.Loops;

/**
 * What a loss that grows less than squares makes of {@code e = outputs - targets} in its
 * derivative: {@code max(-bound, min(bound, e))}, or the sign of e times the bound. NaN stays NaN.
 *
 * @param isStep whether any e that is not 0 counts as much as the bound
 * @param bound the largest derivative, above 0; rounded to the precision
 */
record ErrorSlope(boolean isStep, double bound) {

  /** Returns what it makes of a row of differences, in place. */
  <R> RowLoop loop(Rows<R> rows, R d) {
    return rows.functions().errorSlope(d, isStep, bound);
  }

  /** Returns {@code result = slope(left - right)}. */
  Loops ofDifference() {
    float largest = (float) bound;
    // A step without a branch: any number that is not 0 times a huge one, twice, is beyond 1.
    float floatFactor = isStep ? Float.MAX_VALUE : 1;
    double doubleFactor = isStep ? Double.MAX_VALUE : 1;
    return new Loops(
        (operands, result, length) -> {
          float[] left = operands[0];
          float[] right = operands[1];
          for (int i = 0; i < length; i++) {
            float e = (left[i] - right[i]) * floatFactor * floatFactor;
            result[i] = Math.max(-largest, Math.min(largest, e));
          }
        },
        (operands, result, length) -> {
          double[] left = operands[0];
          double[] right = operands[1];
          for (int i = 0; i < length; i++) {
            double e = (left[i] - right[i]) * doubleFactor * doubleFactor;
            result[i] = Math.max(-bound, Math.min(bound, e));
          }
        });
  }
}
