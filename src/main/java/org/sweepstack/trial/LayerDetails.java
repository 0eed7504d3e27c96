package org.sweepstack.trial;

import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What is kept of a layer at a logged epoch beside {@linkplain LayerStatistics what all versions
 * keep}.
 *
 * @param kind what the layer is, such as {@code convolution 8c3}; empty where that was not kept
 * @param weightGradients the spread of the loss's gradient in the weights
 * @param biasGradients the spread of the loss's gradient in the biases
 * @param activations the spread of what comes out for some of the training samples
 * @param zeros of each {@link LayerPart}, which share of its numbers is exactly 0; NaN of none
 */
public record LayerDetails(
    String kind,
    Spread weightGradients,
    Spread biasGradients,
    Spread activations,
    List<Double> zeros) {
  /** How many numbers {@link #numbers} returns. */
  public static final int COUNT = 3 * Spread.COUNT + LayerPart.values().length;

  /** What an earlier version kept. */
  public static final LayerDetails NONE =
      new LayerDetails(
          "",
          Spread.none(),
          Spread.none(),
          Spread.none(),
          Collections.nCopies(LayerPart.values().length, Double.NaN));

  /** Copies the list and checks its length. */
  public LayerDetails {
    zeros = List.copyOf(zeros);
    if (zeros.size() != LayerPart.values().length) {
      throw new IllegalArgumentException("a share of zeros for each part of a layer expected");
    }
  }

  /**
   * Returns how a layer is called in pictures, such as {@code hidden layer 2} or {@code layer 1,
   * convolution 8c3}.
   *
   * @param kind what it is; empty for a dense one of an earlier version
   * @param layer from 0
   * @param layers how many there are
   */
  public static String name(String kind, int layer, int layers) {
    if (layer == layers - 1) {
      return "output layer";
    }
    boolean isDense = kind.isEmpty() || kind.startsWith("dense");
    return isDense ? "hidden layer " + (layer + 1) : "layer " + (layer + 1) + ", " + kind;
  }

  /** Returns the numbers of the three spreads, and then the shares of zeros. */
  public DoubleStream numbers() {
    return DoubleStream.concat(
        DoubleStream.concat(weightGradients.numbers(), biasGradients.numbers()),
        DoubleStream.concat(
            activations.numbers(), zeros.stream().mapToDouble(Double::doubleValue)));
  }

  /** Returns the details whose {@link #numbers} stand in an array from some place on. */
  public static LayerDetails of(String kind, double[] numbers, int from) {
    int shares = from + 3 * Spread.COUNT;
    return new LayerDetails(
        kind,
        Spread.of(numbers, from),
        Spread.of(numbers, from + Spread.COUNT),
        Spread.of(numbers, from + 2 * Spread.COUNT),
        IntStream.range(shares, shares + LayerPart.values().length)
            .mapToObj(place -> numbers[place])
            .toList());
  }
}
