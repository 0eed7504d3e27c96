package org.sweepstack.training;

import org.sweepstack.data.Dataset;
import org.sweepstack.network.NetworkShape;
import org.sweepstack.trial.Configuration;

/** Says which network a trial trains. */
final class TrialNetwork {
  private TrialNetwork() {}

  /** Returns the layers of a configuration's network on its data. */
  static NetworkShape shape(Configuration configuration, Dataset dataset) {
    return NetworkShape.of(
        configuration,
        dataset.image(),
        dataset.features(),
        TrialSamples.outputs(configuration, dataset));
  }
}
