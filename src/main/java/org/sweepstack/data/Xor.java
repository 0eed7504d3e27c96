package org.sweepstack.data;

import java.util.Arrays;

/** The two diagonals of the unit square: class 0 where x1 = x2, class 1 where x1 = 1 - x2. */
final class Xor {
  private Xor() {}

  /**
   * Returns points at equal steps along both diagonals.
   *
   * @param side points on each diagonal; where they cross at a point (an odd number), it is there
   *     once, with class 0
   */
  static Samples diagonals(int side) {
    double[] points = new double[4 * side];
    int[] classes = new int[2 * side];
    int count = 0;
    for (int step = 0; step < side; step++) {
      double x1 = (double) step / (side - 1);
      boolean isCentre = 2 * step == side - 1;
      for (int label : isCentre ? new int[] {0} : new int[] {0, 1}) {
        points[2 * count] = x1;
        points[2 * count + 1] = label == 0 ? x1 : 1 - x1;
        classes[count] = label;
        count++;
      }
    }

    return new Samples(2, Arrays.copyOf(points, 2 * count), Arrays.copyOf(classes, count));
  }
}
