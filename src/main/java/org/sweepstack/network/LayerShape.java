package org.sweepstack.network;

import java.util.stream.IntStream;

/**
 * One layer's place among the P weights and biases of a trial: a row-major [O, I] matrix of
 * weights, with the biases as one more column where there are any, so that a product with inputs
 * that end in a row of ones adds the bias too.
 *
 * @param inputs I
 * @param outputs O
 * @param hasBias whether the matrix has a column of biases
 * @param offset where the matrix begins
 */
public record LayerShape(int inputs, int outputs, boolean hasBias, int offset) {

  /** Returns the columns of the matrix: I, and one more with biases. */
  public int columns() {
    return hasBias ? inputs + 1 : inputs;
  }

  /**
   * Returns where the biases stand among a trial's parameters, output by output; none without
   * biases.
   */
  public int[] biasPositions() {
    return hasBias
        ? IntStream.range(0, outputs).map(output -> offset + output * columns() + inputs).toArray()
        : new int[0];
  }

  /** Returns where the weights stand among a trial's parameters: row-major [O, I]. */
  public int[] weightPositions() {
    return IntStream.range(0, outputs * inputs)
        .map(weight -> offset + weight / inputs * columns() + weight % inputs)
        .toArray();
  }

  /** Returns how many weights and biases the layer has. */
  public int parameterCount() {
    return outputs * columns();
  }
}
