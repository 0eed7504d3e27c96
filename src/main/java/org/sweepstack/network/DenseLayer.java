package org.sweepstack.network;

/**
 * One dense layer over N samples, forward and backward.
 *
 * <p>Shapes: weights [O, I], with the biases as one more column; inputs [I, N], with a row of ones
 * for the biases to multiply; sums z and outputs a [O, N]. Backward, the derivatives dL/da and
 * dL/dz take the place of z, which is not needed any more.
 */
final class DenseLayer implements ProductLayer {
  private final DenseShape shape;
  private final SliceMatrix weights;
  private final Signal input;
  private final LayerSums sums;

  /**
   * Reserves the layer's arrays.
   *
   * @param parameters [K, P]: the weights and biases of all layers
   */
  DenseLayer(DenseShape shape, ActivationFunction activation, StackArray parameters, Signal input) {
    this.shape = shape;
    this.input = input;
    weights = SliceMatrix.of(parameters, shape.matrix());
    sums = LayerSums.of(activation, parameters.precision(), shape.outputs(), input.samples());
  }

  private SliceMatrix inputs() {
    return shape.hasBias() ? input.matrixWithOnes() : input.matrix();
  }

  /** Returns z, before the reverse has put derivatives in its place. */
  StackArray sums() {
    return sums.sums();
  }

  @Override
  public Signal output() {
    return sums.output();
  }

  /** {@code z = W x + b; a = f(z)}. */
  @Override
  public Operation forward() {
    SliceProduct product = SliceProduct.of(weights, inputs(), output().gradientMatrix());
    Operation activate = sums.activate();
    return trial -> {
      product.run(trial);
      activate.run(trial);
    };
  }

  /**
   * {@code dL/dz = dL/da * f'(z)}, {@code dL/dW = factor * dL/dz x'}, {@code dL/db = factor * sum
   * of dL/dz}, {@code dL/dx = W' dL/dz}.
   */
  @Override
  public Backward backward(Backpropagation how) {
    Operation inSums = sums.backward(how);
    SliceProduct inWeights =
        SliceProduct.ofTransposedRight(
            output().gradientMatrix(),
            inputs(),
            SliceMatrix.of(how.gradients(), shape.matrix()),
            how.factor());
    Operation inInputs = how.reachesInputs() ? backwardInputs() : trial -> {};
    return (trial, isAdded) -> {
      inSums.run(trial);
      // The weights first: the derivative in the inputs may overwrite them.
      inWeights.run(trial, isAdded);
      inInputs.run(trial);
    };
  }

  private Operation backwardInputs() {
    return SliceProduct.ofTransposedLeft(
        weights.firstColumns(shape.inputs()), output().gradientMatrix(), input.gradientMatrix());
  }

  @Override
  public void close() {
    sums.close();
  }
}
