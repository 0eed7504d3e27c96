package org.sweepstack.network;

import org.sweepstack.trial.Precision;

/**
 * One dense layer of every trial over N samples, forward and backward.
 *
 * <p>Shapes, for each of the K trials: weights [O, I], with the biases as one more column; inputs
 * [I, N], with a row of ones for the biases to multiply; sums z, outputs a and delta [O, N]. A
 * hidden layer's arrays have one row more, which nobody touches: in a, that is the next layer's row
 * of ones. Backward, the gradient dL/da takes the place of z, which is not needed any more.
 */
final class DenseLayer implements AutoCloseable {
  private final ActivationFunction activation;
  private final SliceMatrix weights;
  private final SliceMatrix inputs;
  private final StackArray sums;
  private final StackArray outputs;
  private final int outputCount;
  private final int samples;

  /**
   * Reserves the layer's arrays.
   *
   * @param parameters [K, P]: the weights and biases of all layers
   * @param inputs [K, I (+ 1), N]
   * @param feedsBiases whether the next layer has biases, which need a row of ones
   */
  DenseLayer(
      LayerShape shape,
      ActivationFunction activation,
      StackArray parameters,
      StackArray inputs,
      int samples,
      boolean feedsBiases) {
    this.activation = activation;
    this.samples = samples;
    outputCount = shape.outputs();
    weights = matrixOf(parameters, shape);
    this.inputs = SliceMatrix.rowsOf(inputs, shape.columns(), samples);
    int rows = feedsBiases ? outputCount + 1 : outputCount;
    Precision precision = parameters.precision();
    sums = new StackArray(precision, parameters.slices(), Math.multiplyExact(rows, samples));
    outputs =
        activation.isIdentity()
            ? sums
            : new StackArray(precision, parameters.slices(), Math.multiplyExact(rows, samples));
    if (feedsBiases) {
      outputs.fill(outputCount * samples, samples, 1);
    }
  }

  private static SliceMatrix matrixOf(StackArray parameters, LayerShape shape) {
    return new SliceMatrix(
        parameters, shape.offset(), shape.outputs(), shape.columns(), shape.columns());
  }

  /** Returns z, before {@link #backward} has put dL/da in its place. */
  StackArray sums() {
    return sums;
  }

  /** Returns a, and a row of ones where the next layer has biases. */
  StackArray outputs() {
    return outputs;
  }

  /** Returns an array for this layer's delta. */
  StackArray newDelta() {
    return activation.isIdentity()
        ? sums
        : new StackArray(sums.precision(), sums.slices(), sums.sliceLength());
  }

  /** {@code z = W x + b; a = f(z)}. */
  Operation forward() {
    Operation product = SliceProduct.of(weights, inputs, rows(sums));
    Operation activate = activation.forward(sums, outputs, outputCount, samples);
    return () -> {
      product.run();
      activate.run();
    };
  }

  /** {@code delta = dL/da * f'(z)}: the reverse of {@code a = f(z)}. */
  Operation backwardActivation(StackArray delta) {
    return activation.backward(outputs, sums, delta, outputCount, samples);
  }

  /**
   * {@code dL/dW = factor * delta x'} and {@code dL/db = factor * sum of delta}: the reverse of
   * {@code z = W x + b}.
   */
  Operation backwardWeights(
      LayerShape shape, StackArray delta, StackArray gradients, double factor) {
    return SliceProduct.ofTransposedRight(rows(delta), inputs, matrixOf(gradients, shape), factor);
  }

  /** {@code dL/da of the layer before = W' delta}: the reverse of {@code z = W x + b} in x. */
  Operation backwardInputs(LayerShape shape, StackArray delta, DenseLayer before) {
    return SliceProduct.ofTransposedLeft(
        weights.firstColumns(shape.inputs()), rows(delta), before.rows(before.sums));
  }

  private SliceMatrix rows(StackArray array) {
    return SliceMatrix.rowsOf(array, outputCount, samples);
  }

  @Override
  public void close() {
    sums.close();
    if (outputs != sums) {
      outputs.close();
    }
  }
}
