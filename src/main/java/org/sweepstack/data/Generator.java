package org.sweepstack.data;

import static org.sweepstack.trial.Parameters.CENTERS;
import static org.sweepstack.trial.Parameters.DATASET;
import static org.sweepstack.trial.Parameters.DATA_SEED;
import static org.sweepstack.trial.Parameters.FACTOR;
import static org.sweepstack.trial.Parameters.NOISE;

import org.apache.commons.rng.UniformRandomProvider;
import org.sweepstack.trial.Configuration;

/** Draws labelled points of the plane at random, as many as one likes. */
interface Generator {

  /** Draws points in random order, from the given random numbers alone. */
  Samples draw(int count, UniformRandomProvider random);

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
      case XOR, CSV ->
          throw new IllegalArgumentException(configuration.get(DATASET).word() + " is not drawn");
    };
  }
}
