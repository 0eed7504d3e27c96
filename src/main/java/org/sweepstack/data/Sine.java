package org.sweepstack.data;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * A period of a sine, {@code y = sin(2 pi x1)} with normal noise, at x1 uniform in [0, 1).
 *
 * @param noise standard deviation, at least 0
 */
record Sine(double noise) implements Generator {
  @Override
  public Samples draw(int count, UniformRandomProvider random) {
    ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
    double[] points = new double[count];
    double[] quantities = new double[count];
    for (int sample = 0; sample < count; sample++) {
      points[sample] = random.nextDouble();
      quantities[sample] = at(points[sample]) + noise * normal.sample();
    }
    return Samples.of(new DoublePoints(1, points), new DoublePoints(1, quantities));
  }

  static double at(double x) {
    return StrictMath.sin(2 * Math.PI * x);
  }

  @Override
  public List<String> featureNames() {
    return List.of("x1");
  }

  @Override
  public List<String> quantityNames() {
    return List.of("y");
  }

  @Override
  public int classes() {
    return 0;
  }
}
