package org.sweepstack.page;

import java.util.stream.IntStream;

/** Leaves out of many points in a row so many that what is left looks the same. */
final class Thinning {
  private Thinning() {}

  /** Returns places from 0 to below a count, at even steps, with the first and the last. */
  static int[] places(int count, int most) {
    if (count <= most) {
      return IntStream.range(0, count).toArray();
    }
    return IntStream.range(0, most)
        .map(point -> (int) Math.round((double) point * (count - 1) / (most - 1)))
        .toArray();
  }
}
