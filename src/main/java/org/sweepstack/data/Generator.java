package org.sweepstack.data;

import static org.sweepstack.trial.Parameters.CENTERS;
import static org.sweepstack.trial.Parameters.DATASET;
import static org.sweepstack.trial.Parameters.DATA_SEED;
import static org.sweepstack.trial.Parameters.FACTOR;
import static org.sweepstack.trial.Parameters.IMAGE;
import static org.sweepstack.trial.Parameters.NOISE;

import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.ImageShape;

/** Draws labelled points at random, as many as one likes. */
interface Generator {

  /** Draws points in random order, from the given random numbers alone. */
  Samples draw(int count, UniformRandomProvider random);

  /** Returns the name of each number a point has. */
  default List<String> featureNames() {
    return List.of("x1", "x2");
  }

  /** Returns the shape of the points; empty where they are no images. */
  default Optional<ImageShape> image() {
    return Optional.empty();
  }

  /** Returns the name of each quantity that belongs to a point; none where it is of a class. */
  default List<String> quantityNames() {
    return List.of();
  }

  /** Returns how many classes the points may have. */
  default int classes() {
    return 2;
  }

  /** Returns the generator of a configuration whose data set is drawn. */
  static Generator of(Configuration configuration) {
    double noise = configuration.get(NOISE);
    return switch (configuration.get(DATASET)) {
      case LINEAR -> new Linear();
      case MOONS -> new Moons(noise);
      case CIRCLES -> new Circles(configuration.get(FACTOR), noise);
      case BLOBS -> Blobs.of(configuration.get(CENTERS), noise, configuration.get(DATA_SEED));
      case NOISE_IMAGES -> new NoiseImages(configuration.get(IMAGE).orElseThrow());
      case SINE -> new Sine(noise);
      case FRIEDMAN1 -> new Friedman(noise);
      case XOR, DIGITS, IDX, CSV ->
          throw new IllegalArgumentException(configuration.get(DATASET).word() + " is not drawn");
    };
  }
}
