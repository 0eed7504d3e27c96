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
  private final ActivationFunction activation;
  private final SliceMatrix weights;
  private final Signal input;
  private final StackArray sums;
  private final Signal output;

  /**
   * Reserves the layer's arrays.
   *
   * @param parameters [K, P]: the weights and biases of all layers
   */
  DenseLayer(DenseShape shape, ActivationFunction activation, StackArray parameters, Signal input) {
    this.shape = shape;
    this.activation = activation;
    this.input = input;
    weights = SliceMatrix.of(parameters, shape.matrix());
    StackArray values = Signal.newValues(parameters.precision(), shape.outputs(), input.samples());
    sums = activation.isIdentity() ? values : values.sameSize();
    output = new Signal(shape.outputs(), input.samples(), values, sums);
  }

  private SliceMatrix inputs() {
    return shape.hasBias() ? input.matrixWithOnes() : input.matrix();
  }

  /** Returns z, before the reverse has put derivatives in its place. */
  StackArray sums() {
    return sums;
  }

  @Override
  public Signal output() {
    return output;
  }

  /** {@code z = W x + b; a = f(z)}. */
  @Override
  public Operation forward() {
    SliceProduct product = SliceProduct.of(weights, inputs(), output.gradientMatrix());
    Operation activate =
        activation.forward(sums, output.values(), shape.outputs(), input.samples());
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
    Operation inSums =
        how.beginsAtSums()
            ? trial -> {}
            : activation.backward(output.values(), sums, sums, shape.outputs(), input.samples());
    SliceProduct inWeights =
        SliceProduct.ofTransposedRight(
            output.gradientMatrix(),
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
        weights.firstColumns(shape.inputs()), output.gradientMatrix(), input.gradientMatrix());
  }

  @Override
  public void close() {
    sums.close();
    if (output.values() != sums) {
      output.values().close();
    }
  }
}
