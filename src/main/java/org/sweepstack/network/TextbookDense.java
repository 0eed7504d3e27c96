package org.sweepstack.network;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.sweepstack.trial.Configuration;

/**
 * A dense layer of a {@link TextbookNetwork}, forward and backward.
 *
 * <p>Shapes: inputs x [I, N], weights W [O, I], biases b [O, 1], sums z [O, N], outputs a [O, N].
 */
final class TextbookDense implements TextbookLayer {
  private final TextbookActivation activation;
  private final TextbookWeights parameters;

  // What forward leaves for backward.
  private INDArray inputs;
  private INDArray sums;
  private INDArray outputs;

  /** Makes a layer whose weights and biases are 0. */
  TextbookDense(Configuration trial, DenseShape shape, TextbookActivation activation) {
    this.activation = activation;
    parameters = new TextbookWeights(trial, shape.matrix());
    inputs = parameters.weights();
    sums = inputs;
    outputs = inputs;
  }

  /** {@code z = W x + b; a = f(z)}: returns a [O, N] for x [I, N]. */
  @Override
  public INDArray forward(INDArray x) {
    inputs = x;
    // [O, N] = [O, I] [I, N], and [O, 1] is added to each of the N columns
    sums = parameters.weights().mmul(x).addiColumnVector(parameters.biases());
    // [O, N] = f of each number of [O, N]
    outputs = activation.forward(sums);
    return outputs;
  }

  /** The reverse, after {@link #forward}: keeps dW and db, and returns dx [I, N] for da [O, N]. */
  @Override
  public INDArray backward(INDArray da) {
    // outputs = activation.forward(sums): da reaches z through the slope of f, number by number
    INDArray dz = da.mul(activation.slope(outputs));
    // sums = .. addiColumnVector(biases): every sample was given b, [O, 1] = sum over N of [O, N]
    INDArray db = dz.sum(true, 1);
    // sums = weights.mmul(x) ..: [O, I] = [O, N] [N, I]
    INDArray dw = dz.mmul(inputs.transpose());
    parameters.derive(dw, db);
    // sums = weights.mmul(x) ..: [I, N] = [I, O] [O, N]
    return parameters.weights().transpose().mmul(dz);
  }

  @Override
  public Optional<TextbookWeights> weights() {
    return Optional.of(parameters);
  }

  /** Returns z [O, N] of the last {@link #forward}. */
  INDArray sums() {
    return sums;
  }
}
