package org.sweepstack.trial;

import java.util.stream.DoubleStream;

/**
 * How the numbers of one layer spread at a logged moment.
 *
 * @param at when that was
 * @param layer from 0, the first after the input, to the output layer; pools and dropout count too
 * @param weights the spread of the weights; all NaN of a layer without any
 * @param biases the spread of the biases; all NaN without biases
 * @param weightGradientNorm Euclidean norm of the loss's gradient in the weights, over the training
 *     samples; NaN without weights
 * @param biasGradientNorm Euclidean norm of the loss's gradient in the biases; NaN without biases
 * @param details what earlier versions did not keep
 */
public record LayerStatistics(
    Moment at,
    int layer,
    Spread weights,
    Spread biases,
    double weightGradientNorm,
    double biasGradientNorm,
    LayerDetails details) {
  /** How many numbers {@link #numbers} returns. */
  public static final int COUNT = 2 * Spread.COUNT + 2;

  /** Makes the statistics that an earlier version kept. */
  public LayerStatistics(
      int epoch,
      int layer,
      Spread weights,
      Spread biases,
      double weightGradientNorm,
      double biasGradientNorm) {
    this(
        Moment.ofEpoch(epoch),
        layer,
        weights,
        biases,
        weightGradientNorm,
        biasGradientNorm,
        LayerDetails.NONE);
  }

  /** Returns how many epochs had been trained, the last perhaps in part. */
  public int epoch() {
    return at.epoch();
  }

  /** Returns the spread of a part of the layer; all NaN where it was not kept. */
  public Spread spread(LayerPart part) {
    return switch (part) {
      case WEIGHTS -> weights;
      case BIASES -> biases;
      case WEIGHT_GRADIENTS -> details.weightGradients();
      case BIAS_GRADIENTS -> details.biasGradients();
      case ACTIVATIONS -> details.activations();
    };
  }

  /** Returns these statistics with other details. */
  public LayerStatistics with(LayerDetails other) {
    return new LayerStatistics(
        at, layer, weights, biases, weightGradientNorm, biasGradientNorm, other);
  }

  /**
   * Returns the numbers of the weights, those of the biases, and the norms of their gradients; none
   * of the details.
   */
  public DoubleStream numbers() {
    return DoubleStream.concat(
        DoubleStream.concat(weights.numbers(), biases.numbers()),
        DoubleStream.of(weightGradientNorm, biasGradientNorm));
  }

  /** Returns the statistics whose {@link #numbers} stand in an array from some place on. */
  public static LayerStatistics of(Moment at, int layer, double[] numbers, int from) {
    int norms = from + 2 * Spread.COUNT;
    return new LayerStatistics(
        at,
        layer,
        Spread.of(numbers, from),
        Spread.of(numbers, from + Spread.COUNT),
        numbers[norms],
        numbers[norms + 1],
        LayerDetails.NONE);
  }
}
