package org.sweepstack.data;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Friedman's first function (1991) with normal noise, scikit-learn's {@code make_friedman1}:
 *
 * <pre>y = 10 sin(pi x1 x2) + 20 (x3 - 0.5)^2 + 10 x4 + 5 x5</pre>
 *
 * at ten inputs uniform in [0, 1), of which the last five do not matter.
 *
 * @param noise standard deviation, at least 0
 */
record Friedman(double noise) implements Generator {
  static final int INPUTS = 10;

  @Override
  public Samples draw(int count, UniformRandomProvider random) {
    ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
    double[] points = new double[INPUTS * count];
    double[] quantities = new double[count];
    for (int sample = 0; sample < count; sample++) {
      int first = sample * INPUTS;
      for (int input = 0; input < INPUTS; input++) {
        points[first + input] = random.nextDouble();
      }
      quantities[sample] = at(points, first) + noise * normal.sample();
    }
    return Samples.of(new DoublePoints(INPUTS, points), new DoublePoints(1, quantities));
  }

  /** Returns the function of the ten numbers from one on. */
  static double at(double[] x, int first) {
    double middle = x[first + 2] - 0.5;
    return 10 * StrictMath.sin(Math.PI * x[first] * x[first + 1])
        + 20 * middle * middle
        + 10 * x[first + 3]
        + 5 * x[first + 4];
  }

  @Override
  public List<String> featureNames() {
    return IntStream.rangeClosed(1, INPUTS).mapToObj(input -> "x" + input).toList();
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
