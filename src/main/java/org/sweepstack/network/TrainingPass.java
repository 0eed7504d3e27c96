package org.sweepstack.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sweepstack.network.ElementLoop.Loops;
import org.sweepstack.trial.LossReduction;

/**
 * One gradient of every trial of a stack over its samples: forward through all layers, then
 * backward.
 */
final class TrainingPass implements AutoCloseable {
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

  private final ProductForward forward;
  private final Operation backward;
  private final Set<StackArray> deltas = new HashSet<>();

  TrainingPass(
      NetworkShape shape,
      ProductForward forward,
      LossFunction loss,
      LossReduction reduction,
      StackArray gradients) {
    this.forward = forward;
    int samples = forward.samples();
    double factor = loss.gradientFactor(reduction, shape.outputs(), samples);
    List<DenseLayer> layers = forward.layers();
    DenseLayer last = forward.lastLayer();
    List<Operation> operations = new ArrayList<>();
    StackArray targets = forward.targets();
    operations.add(
        new ElementLoop(DIFFERENCE, targets.sliceLength(), last.sums(), last.outputs(), targets));
    for (int index = layers.size() - 1; index >= 0; index--) {
      DenseLayer layer = layers.get(index);
      LayerShape layerShape = shape.layers().get(index);
      boolean isDelta = layer == last && loss.includesOutputActivation();
      StackArray delta = isDelta ? layer.sums() : layer.newDelta();
      if (delta != layer.sums()) {
        deltas.add(delta);
        operations.add(layer.backwardActivation(delta));
      }
      // The weights first: the gradient of the inputs may overwrite them.
      operations.add(layer.backwardWeights(layerShape, delta, gradients, factor));
      if (index > 0) {
        operations.add(layer.backwardInputs(layerShape, delta, layers.get(index - 1)));
      }
    }
    backward = Operation.sequence(operations);
  }

  /** Computes the gradient of the loss for the parameters as they are now. */
  void run() {
    forward.run();
    backward.run();
  }

  @Override
  public void close() {
    deltas.forEach(StackArray::close);
  }
}
