package org.sweepstack.network;

import java.util.ArrayList;
import java.util.List;
import org.sweepstack.network.ElementLoop.Loops;
import org.sweepstack.network.ProductLayer.Backpropagation;
import org.sweepstack.network.ProductLayer.Backward;

/** The gradient of one trial over the samples of a network: forward, then backward. */
final class TrainingPass {
  static final Loops DIFFERENCE =
      new Loops(
          (operands, result, length) -> {
            float[] left = operands[0];
            float[] right = operands[1];
            for (int i = 0; i < length; i++) {
              result[i] = left[i] - right[i];
            }
          },
          (operands, result, length) -> {
            double[] left = operands[0];
            double[] right = operands[1];
            for (int i = 0; i < length; i++) {
              result[i] = left[i] - right[i];
            }
          });

  private final ProductNetwork network;
  private final Operation error;
  private final List<Backward> backward = new ArrayList<>();

  /**
   * Binds the reverse of every layer.
   *
   * @param weights how much samples count
   * @param factor before the derivative of the loss
   * @param gradients [K, P]
   */
  TrainingPass(
      ProductNetwork network,
      LossFunction loss,
      ClassWeights weights,
      double factor,
      StackArray gradients) {
    this.network = network;
    Signal output = network.lastLayer().output();
    Operation difference =
        new ElementLoop(
            loss.slope().map(ErrorSlope::ofDifference).orElse(DIFFERENCE),
            output.length(),
            output.gradient(),
            output.values(),
            network.targets());
    error =
        weights.areEqual()
            ? difference
            : Operation.sequence(
                List.of(
                    difference,
                    new WeightedError(
                        weights, output.samples(), output.gradient(), network.targets())));
    for (int index = network.layers().size() - 1; index >= 0; index--) {
      ProductLayer layer = network.layers().get(index);
      boolean beginsAtSums = layer == network.lastLayer() && loss.includesOutputActivation();
      backward.add(layer.backward(new Backpropagation(gradients, factor, beginsAtSums, index > 0)));
    }
  }

  /** Computes the gradient of a trial as a step of its training needs it. */
  void runInTraining(int trial, boolean isAdded) {
    network.forwardInTraining().run(trial);
    backward(trial, isAdded);
  }

  /** Computes the gradient of a trial for its parameters as they are. */
  void run(int trial, boolean isAdded) {
    network.forward().run(trial);
    backward(trial, isAdded);
  }

  private void backward(int trial, boolean isAdded) {
    error.run(trial);
    for (Backward layer : backward) {
      layer.run(trial, isAdded);
    }
  }
}
