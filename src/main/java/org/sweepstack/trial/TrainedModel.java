package org.sweepstack.trial;

import java.util.List;
import java.util.Optional;

/**
 * A trained network with all that it takes to use it on other rows; the layers are those of the
 * trial's configuration.
 *
 * @param preparation how its inputs are made
 * @param classNames the name of each class, at least 2; none where quantities are predicted
 * @param quantityNames the name of each quantity; none where classes are predicted
 * @param quantityScale what brings outputs into the units of quantities; empty for classes
 * @param parameters [P]: the weights and biases, layer after layer, in the trial's precision
 */
public record TrainedModel(
    Preparation preparation,
    List<String> classNames,
    List<String> quantityNames,
    Optional<LinearScale> quantityScale,
    NamedArray parameters) {

  /** Copies the names and checks that they go together. */
  public TrainedModel {
    classNames = List.copyOf(classNames);
    quantityNames = List.copyOf(quantityNames);
    int quantities = quantityScale.map(scale -> scale.means().size()).orElse(0);
    if (quantities != quantityNames.size()
        || quantities == 0 != (classNames.size() > 1)
        || parameters.shape().size() != 1) {
      throw new IllegalArgumentException("names and scale that do not go together");
    }
  }

  /** Returns the same with other weights and biases. */
  public TrainedModel with(NamedArray others) {
    return new TrainedModel(preparation, classNames, quantityNames, quantityScale, others);
  }

  /** Returns the same without its weights and biases. */
  public TrainedModel bare() {
    return with(
        new NamedArray(parameters.name(), parameters.precision(), List.of(0), new double[0]));
  }

  /** Returns whether it predicts classes, not quantities. */
  public boolean isOfClasses() {
    return quantityScale.isEmpty();
  }
}
