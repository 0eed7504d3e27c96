package org.sweepstack.data;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Two interleaving half circles at equal steps of the angle, with normal noise: scikit-learn's
 * {@code make_moons}.
 *
 * @param noise standard deviation, at least 0
 */
record Moons(double noise) implements Generator {

  /** Draws the upper half circle as class 0 and the lower as class 1, which has the odd point. */
  @Override
  public Samples draw(int count, UniformRandomProvider random) {
    NoisyPoints points = new NoisyPoints(count, noise, random);
    int upper = count / 2;
    int lower = count - upper;
    for (int step = 0; step < upper; step++) {
      double angle = angle(step, upper);
      points.add(StrictMath.cos(angle), StrictMath.sin(angle), 0);
    }
    for (int step = 0; step < lower; step++) {
      double angle = angle(step, lower);
      points.add(1 - StrictMath.cos(angle), 1 - StrictMath.sin(angle) - 0.5, 1);
    }
    return points.shuffled();
  }

  /** Returns one of the angles from 0 to pi, both included where there are two. */
  private static double angle(int step, int steps) {
    return steps == 1 ? 0 : Math.PI * step / (steps - 1);
  }
}
