package org.sweepstack.data;

import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.sweepstack.trial.ImageShape;

/**
 * Images of normal numbers of mean 0 and deviation 1, and ten classes that have nothing to do with
 * them: as many of each as the number allows, in random order.
 */
record NoiseImages(ImageShape shape) implements Generator {
  private static final int CLASSES = 10;

  @Override
  public List<String> featureNames() {
    return Pixels.names(shape);
  }

  @Override
  public Optional<ImageShape> image() {
    return Optional.of(shape);
  }

  @Override
  public int classes() {
    return CLASSES;
  }

  @Override
  public Samples draw(int count, UniformRandomProvider random) {
    double[] numbers = new double[Math.multiplyExact(count, shape.size())];
    ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
    for (int index = 0; index < numbers.length; index++) {
      numbers[index] = normal.sample();
    }
    int[] classes = PermutationSampler.natural(count);
    PermutationSampler.shuffle(random, classes);
    for (int image = 0; image < count; image++) {
      classes[image] %= CLASSES;
    }
    return new Samples(new DoublePoints(shape.size(), numbers), classes);
  }
}
