package org.sweepstack.data;

/** The numbers of points, [N, features], point by point. Never change. */
sealed interface Points permits DoublePoints, BytePoints, EncodedPoints, ChosenPoints {

  /** Returns N. */
  int count();

  /** Returns how many numbers a point has. */
  int features();

  /** Returns one number of a point. */
  double at(int point, int feature);

  /**
   * Copies a point's numbers to places that are some way apart.
   *
   * @param from where the first goes
   * @param step from one to the next
   */
  void copy(int point, double[] into, int from, int step);
}
