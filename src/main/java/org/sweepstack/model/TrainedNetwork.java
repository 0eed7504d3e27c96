package org.sweepstack.model;

import java.util.List;
import org.sweepstack.network.LayerOutputs;
import org.sweepstack.network.NetworkShape;
import org.sweepstack.network.SampleMatrix;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.TrainedModel;

/**
 * A trained network that is asked about new rows.
 *
 * @param trial the configuration that it was trained with
 * @param model its weights and what makes its inputs
 */
public record TrainedNetwork(Configuration trial, TrainedModel model) {

  /** Returns its layers. */
  NetworkShape shape() {
    return NetworkShape.of(
        trial, model.preparation().image(), model.preparation().inputs().size(), outputs());
  }

  /** Returns how many outputs it has. */
  public int outputs() {
    return NetworkShape.outputs(trial, model.classNames().size(), model.quantityNames().size());
  }

  /**
   * Returns what it says of rows, computed in double whatever its precision: alike on every
   * machine. Of quantities in their own units.
   *
   * @param inputs [I, N], as {@link org.sweepstack.trial.Preparation#prepare} makes them
   * @param rows N, at least one
   * @return [O, N]
   */
  public double[] outputs(double[] inputs, int rows) {
    List<double[]> layers =
        LayerOutputs.of(
            trial,
            shape(),
            model.parameters().values(),
            SampleMatrix.of(rows, inputs, new double[0]));
    double[] outputs = layers.get(layers.size() - 1).clone();
    model
        .quantityScale()
        .ifPresent(
            scale -> {
              for (int place = 0; place < outputs.length; place++) {
                outputs[place] = scale.restored(place / rows, outputs[place]);
              }
            });
    return outputs;
  }
}
