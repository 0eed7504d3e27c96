package org.sweepstack.data;

import org.apache.commons.rng.UniformRandomProvider;
import org.sweepstack.trial.RandomStreams;
import org.sweepstack.trial.RandomStreams.Purpose;

/**
 * Normal clusters around centers, one class each: scikit-learn's {@code make_blobs}. Immutable.
 *
 * <p>The centers are drawn from a stream of their own, so that test samples and those of later
 * epochs lie around the same ones.
 */
final class Blobs implements Generator {
  private static final double HALF_WIDTH = 10;

  private final double[] centers;
  private final double noise;

  private Blobs(double[] centers, double noise) {
    this.centers = centers;
    this.noise = noise;
  }

  /** Draws centers uniformly from -10 to 10 in both directions. */
  static Blobs of(int count, double noise, long seed) {
    UniformRandomProvider random = RandomStreams.of(seed, Purpose.CENTERS);
    double[] centers = new double[2 * count];
    for (int index = 0; index < centers.length; index++) {
      centers[index] = HALF_WIDTH * (2 * random.nextDouble() - 1);
    }
    return new Blobs(centers, noise);
  }

  @Override
  public int classes() {
    return centers.length / 2;
  }

  /** Draws points whose classes differ in size by one at most, the first being the larger. */
  @Override
  public Samples draw(int count, UniformRandomProvider random) {
    NoisyPoints points = new NoisyPoints(count, noise, random);
    for (int index = 0; index < count; index++) {
      int label = index % classes();
      points.add(centers[2 * label], centers[2 * label + 1], label);
    }
    return points.shuffled();
  }
}
