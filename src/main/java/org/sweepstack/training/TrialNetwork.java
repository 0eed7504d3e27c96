package org.sweepstack.training;

import static org.sweepstack.trial.Parameters.BIAS;
import static org.sweepstack.trial.Parameters.CONVOLUTION;
import static org.sweepstack.trial.Parameters.DROPOUT;
import static org.sweepstack.trial.Parameters.HIDDEN;

import java.util.Optional;
import org.sweepstack.data.Dataset;
import org.sweepstack.network.NetworkShape;
import org.sweepstack.network.ShapeBuilder;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.ImageShape;

/** Says which network a trial trains. */
final class TrialNetwork {
  private TrialNetwork() {}

  /** Returns the layers of a configuration's network on its data. */
  static NetworkShape shape(Configuration configuration, Dataset dataset) {
    Optional<ImageShape> image = dataset.image();
    boolean hasBias = configuration.get(BIAS).isOn();
    ShapeBuilder layers =
        image
            .map(shape -> ShapeBuilder.ofImages(shape, hasBias))
            .orElseGet(() -> ShapeBuilder.ofNumbers(dataset.features(), hasBias));
    if (image.isPresent()) {
      configuration.get(CONVOLUTION).blocks().forEach(layers::block);
    }
    for (int width : configuration.get(HIDDEN).widths()) {
      layers.dense(width);
      if (configuration.get(DROPOUT) > 0) {
        layers.dropout(configuration.get(DROPOUT));
      }
    }
    return layers.dense(TrialSamples.outputs(configuration, dataset)).build();
  }
}
