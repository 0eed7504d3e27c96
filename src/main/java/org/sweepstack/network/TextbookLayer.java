package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.BIAS_GRADIENT;
import static org.sweepstack.trial.Parameters.GRADIENT_CLIP;
import static org.sweepstack.trial.Parameters.L2;
import static org.sweepstack.trial.Parameters.PRECISION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.sweepstack.trial.BiasGradient;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Precision;

/**
 * A dense layer of a {@link TextbookNetwork}, forward and backward.
 *
 * <p>Shapes: inputs x [I, N], weights W [O, I], biases b [O, 1], sums z [O, N], outputs a [O, N].
 */
final class TextbookLayer {
  private final TextbookActivation activation;
  private final boolean hasBias;
  private final boolean dividesBiasGradient;
  private final Optional<Double> clip;
  private final double l2;

  private final TextbookOptimizer weightOptimizer;
  private final TextbookOptimizer biasOptimizer;
  private final INDArray weights;
  private final INDArray biases;
  private INDArray weightGradient;
  private INDArray biasGradient;

  // What forward leaves for backward.
  private INDArray inputs;
  private INDArray sums;
  private INDArray outputs;

  /** Makes a layer whose weights and biases are 0; without biases they stay 0. */
  TextbookLayer(Configuration trial, DenseShape shape, TextbookActivation activation) {
    this.activation = activation;
    hasBias = shape.hasBias();
    dividesBiasGradient = trial.get(BIAS_GRADIENT) == BiasGradient.MEAN;
    clip = trial.get(GRADIENT_CLIP);
    l2 = trial.get(L2);
    Precision precision = trial.get(PRECISION);
    weights = Nd4jRuntime.zeros(precision, shape.outputs(), shape.inputs());
    biases = Nd4jRuntime.zeros(precision, shape.outputs(), 1);
    weightOptimizer = TextbookOptimizer.of(trial, weights);
    biasOptimizer = TextbookOptimizer.of(trial, biases);
    weightGradient = weights;
    biasGradient = biases;
    inputs = weights;
    sums = weights;
    outputs = weights;
  }

  /** {@code z = W x + b; a = f(z)}: returns a [O, N] for x [I, N]. */
  INDArray forward(INDArray x) {
    inputs = x;
    // [O, N] = [O, I] [I, N], and [O, 1] is added to each of the N columns
    sums = weights.mmul(x).addiColumnVector(biases);
    // [O, N] = f of each number of [O, N]
    outputs = activation.forward(sums);
    return outputs;
  }

  /** The reverse, after {@link #forward}: keeps dW and db, and returns dx [I, N] for da [O, N]. */
  INDArray backward(INDArray da) {
    // outputs = activation.forward(sums): da reaches z through the slope of f, number by number
    INDArray dz = da.mul(activation.slope(outputs));
    // sums = .. addiColumnVector(biases): every sample was given b, [O, 1] = sum over N of [O, N]
    biasGradient = dz.sum(true, 1);
    // sums = weights.mmul(x) ..: [O, I] = [O, N] [N, I]
    weightGradient = dz.mmul(inputs.transpose());
    // sums = weights.mmul(x) ..: [I, N] = [I, O] [O, N]
    return weights.transpose().mmul(dz);
  }

  /** Moves W and b against dW and db; see {@link TextbookNetwork#step}. */
  void step(long number) {
    if (dividesBiasGradient) {
      biasGradient = biasGradient.div(outputs.columns());
    }
    weightGradient = clipped(weightGradient).add(weights.mul(l2));
    biasGradient = clipped(biasGradient);
    weightOptimizer.step(weights, weightGradient, number);
    if (hasBias) {
      biasOptimizer.step(biases, biasGradient, number);
    }
  }

  /** Returns every component moved to the nearest bound that it is beyond. */
  private INDArray clipped(INDArray gradient) {
    return clip.map(bound -> Nd4j.math().clipByValue(gradient, -bound, bound)).orElse(gradient);
  }

  /** Returns W [O, I]. */
  INDArray weights() {
    return weights;
  }

  /** Returns b [O, 1]. */
  INDArray biases() {
    return biases;
  }

  /** Returns dW [O, I] of the last {@link #backward}, as the last {@link #step} left it. */
  INDArray weightGradient() {
    return weightGradient;
  }

  /** Returns db [O, 1] of the last {@link #backward}, as the last {@link #step} left it. */
  INDArray biasGradient() {
    return biasGradient;
  }

  /** Returns z [O, N] of the last {@link #forward}. */
  INDArray sums() {
    return sums;
  }

  /** Returns W, b and what the optimizers remember: all that outlives a step. */
  List<INDArray> remembered() {
    List<INDArray> arrays = new ArrayList<>(List.of(weights, biases));
    arrays.addAll(weightOptimizer.memory());
    arrays.addAll(biasOptimizer.memory());
    return arrays;
  }
}
