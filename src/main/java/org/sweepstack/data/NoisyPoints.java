package org.sweepstack.data;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Collects labelled points of the plane, to each number of which normal noise is added. */
final class NoisyPoints {
  private final double deviation;
  private final UniformRandomProvider random;
  private final ZigguratSampler.NormalizedGaussian normal;
  private final double[] points;
  private final int[] classes;
  private int size;

  /**
   * Starts empty.
   *
   * @param count how many points will be added
   * @param deviation the noise's standard deviation, at least 0
   */
  NoisyPoints(int count, double deviation, UniformRandomProvider random) {
    this.deviation = deviation;
    this.random = random;
    this.normal = ZigguratSampler.NormalizedGaussian.of(random);
    this.points = new double[2 * count];
    this.classes = new int[count];
  }

  void add(double x1, double x2, int label) {
    points[2 * size] = x1 + deviation * normal.sample();
    points[2 * size + 1] = x2 + deviation * normal.sample();
    classes[size] = label;
    size++;
  }

  /**
   * Returns the points in random order: the last of them validate, and must not be all of a class.
   */
  Samples shuffled() {
    int[] order = PermutationSampler.natural(size);
    PermutationSampler.shuffle(random, order);
    return new Samples(2, points, classes).select(order);
  }
}
