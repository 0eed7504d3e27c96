package org.sweepstack.data;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * A circle inside the unit circle, both at equal steps of the angle, with normal noise:
 * scikit-learn's {@code make_circles}.
 *
 * @param factor radius of the inner circle
 * @param noise standard deviation, at least 0
 */
record Circles(double factor, double noise) implements Generator {

  /** Draws the outer circle as class 0 and the inner as class 1, which has the odd point. */
  @Override
  public Samples draw(int count, UniformRandomProvider random) {
    NoisyPoints points = new NoisyPoints(count, noise, random);
    int outer = count / 2;
    addCircle(points, outer, 1, 0);
    addCircle(points, count - outer, factor, 1);
    return points.shuffled();
  }

  private static void addCircle(NoisyPoints points, int count, double radius, int label) {
    for (int step = 0; step < count; step++) {
      double angle = 2 * Math.PI * step / count;
      points.add(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle), label);
    }
  }
}
