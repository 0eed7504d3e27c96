package org.sweepstack.network;

import java.util.stream.IntStream;

/**
 * A layer's place among the P weights and biases of a trial: a row-major [R, I] matrix of weights,
 * with the biases as one more column where there are any, so that a product with inputs that end in
 * a row of ones adds the bias too.
 *
 * @param rows R, one for each unit or channel
 * @param inputs I, the weights of a row
 * @param hasBias whether the matrix has a column of biases
 * @param offset where the matrix begins
 */
public record WeightMatrix(int rows, int inputs, boolean hasBias, int offset) {

  /** Returns the columns of the matrix: I, and one more with biases. */
  public int columns() {
    return hasBias ? inputs + 1 : inputs;
  }

  /** Returns where the biases stand among a trial's parameters, row by row; none without biases. */
  public int[] biasPositions() {
    return hasBias
        ? IntStream.range(0, rows).map(row -> offset + row * columns() + inputs).toArray()
        : new int[0];
  }

  /** Returns where the weights stand among a trial's parameters: row-major [R, I]. */
  public int[] weightPositions() {
    return IntStream.range(0, rows * inputs)
        .map(weight -> offset + weight / inputs * columns() + weight % inputs)
        .toArray();
  }

  /** Returns the weights of a trial, row-major [R, I], from its P parameters or their gradients. */
  public double[] weightsIn(double[] parameters) {
    double[] weights = new double[rows * inputs];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(parameters, offset + row * columns(), weights, row * inputs, inputs);
    }
    return weights;
  }

  /** Returns the biases of a trial, as {@link #weightsIn} does weights; none without biases. */
  public double[] biasesIn(double[] parameters) {
    double[] biases = new double[hasBias ? rows : 0];
    for (int row = 0; row < biases.length; row++) {
      biases[row] = parameters[offset + row * columns() + inputs];
    }
    return biases;
  }

  /** Returns how many weights and biases there are. */
  public int parameterCount() {
    return Math.multiplyExact(rows, columns());
  }
}
