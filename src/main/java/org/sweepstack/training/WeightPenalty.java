package org.sweepstack.training;

import static org.sweepstack.trial.Parameters.L2;
import static org.sweepstack.trial.Parameters.PRECISION;

import java.util.OptionalDouble;
import org.sweepstack.network.NetworkShape;
import org.sweepstack.network.NetworkStack;
import org.sweepstack.network.WeightedShape;
import org.sweepstack.trial.Configuration;

/** What l2 adds to the loss. */
final class WeightPenalty {
  private WeightPenalty() {}

  /**
   * Returns half of l2 times the sum of a trial's squared weights, biases left out, rounded to its
   * precision: the gradient of that is what l2 adds to a step. Empty without l2.
   */
  static OptionalDouble of(NetworkStack network, NetworkShape shape, int trial) {
    Configuration configuration = network.trials().get(trial);
    double l2 = configuration.get(PRECISION).round(configuration.get(L2));
    if (l2 == 0) {
      return OptionalDouble.empty();
    }
    double[] parameters = network.parameters(trial);
    double squares = 0;
    for (WeightedShape layer : shape.weighted()) {
      for (double weight : layer.matrix().weightsIn(parameters)) {
        squares += weight * weight;
      }
    }
    return OptionalDouble.of(configuration.get(PRECISION).round(l2 / 2 * squares));
  }
}
