package org.sweepstack.network;

import java.util.List;

/** A layer with weights, after which an activation follows. */
public sealed interface WeightedShape extends LayerShape permits DenseShape, ConvolutionShape {

  /** Returns where weights and biases stand. */
  WeightMatrix matrix();

  /** Returns the sizes of the weights as PyTorch has them, outputs first. */
  List<Integer> weightDimensions();

  /** Returns how many inputs a number that comes out depends on. */
  int fanIn();

  /** Returns how many numbers that come out depend on an input, at the most. */
  int fanOut();

  @Override
  default int parameterCount() {
    return matrix().parameterCount();
  }
}
