package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.BIAS_GRADIENT;
import static org.sweepstack.trial.Parameters.GRADIENT_CLIP;
import static org.sweepstack.trial.Parameters.L2;
import static org.sweepstack.trial.Parameters.PRECISION;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.sweepstack.trial.BiasGradient;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Precision;

/**
 * Weights W [O, I] and biases b [O, 1] of a layer of a {@link TextbookNetwork}, their derivatives
 * dW and db, and the step along them.
 */
final class TextbookWeights {
  private final boolean hasBias;
  private final boolean dividesBiasGradient;
  private final boolean isClipped;
  private final double low;
  private final double high;
  private final double l2;
  private final TextbookOptimizer weightOptimizer;
  private final TextbookOptimizer biasOptimizer;
  private final INDArray weights;
  private final INDArray biases;
  private INDArray weightGradient;
  private INDArray biasGradient;

  /** Makes weights and biases that are 0; where a layer has no biases they stay 0. */
  TextbookWeights(Configuration trial, WeightMatrix matrix) {
    hasBias = matrix.hasBias();
    dividesBiasGradient = trial.get(BIAS_GRADIENT) == BiasGradient.MEAN;
    isClipped = trial.get(GRADIENT_CLIP).isPresent();
    low = ClipBounds.low(trial);
    high = ClipBounds.high(trial);
    l2 = trial.get(L2);
    Precision precision = trial.get(PRECISION);
    weights = Nd4jRuntime.zeros(precision, matrix.rows(), matrix.inputs());
    biases = Nd4jRuntime.zeros(precision, matrix.rows(), 1);
    weightOptimizer = TextbookOptimizer.of(trial, weights);
    biasOptimizer = TextbookOptimizer.of(trial, biases);
    weightGradient = weights;
    biasGradient = biases;
  }

  /** Takes the derivatives of a pass: dW, of the shape of W, and db [O, 1]. */
  void derive(INDArray ofWeights, INDArray ofBiases) {
    weightGradient = ofWeights;
    biasGradient = ofBiases;
  }

  /**
   * Moves W and b against dW and db; see {@link TextbookNetwork#step}.
   *
   * @param samples of the step
   */
  void step(long number, long samples) {
    if (dividesBiasGradient) {
      biasGradient = biasGradient.div(samples);
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
    return isClipped ? Nd4j.math().clipByValue(gradient, low, high) : gradient;
  }

  /** Returns W [O, I]. */
  INDArray weights() {
    return weights;
  }

  /** Returns b [O, 1]. */
  INDArray biases() {
    return biases;
  }

  /** Returns dW [O, I] of the last pass, as the last {@link #step} left it. */
  INDArray weightGradient() {
    return weightGradient;
  }

  /** Returns db [O, 1] of the last pass, as the last {@link #step} left it. */
  INDArray biasGradient() {
    return biasGradient;
  }

  /** Returns W, b and what the optimizers remember: all that outlives a step. */
  List<INDArray> remembered() {
    List<INDArray> arrays = new ArrayList<>(List.of(weights, biases));
    arrays.addAll(weightOptimizer.memory());
    arrays.addAll(biasOptimizer.memory());
    return arrays;
  }
}
