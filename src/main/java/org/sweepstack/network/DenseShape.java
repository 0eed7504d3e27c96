package org.sweepstack.network;

import java.util.List;
import java.util.function.Function;

/**
 * A dense layer: every unit sees every input.
 *
 * @param inputs I
 * @param outputs O, its units
 * @param hasBias whether units have biases
 * @param offset where its parameters begin
 */
public record DenseShape(int inputs, int outputs, boolean hasBias, int offset)
    implements WeightedShape {

  @Override
  public <T> T match(
      Function<DenseShape, T> dense,
      Function<ConvolutionShape, T> convolution,
      Function<PoolingShape, T> pooling,
      Function<DropoutShape, T> dropout) {
    return dense.apply(this);
  }

  @Override
  public WeightMatrix matrix() {
    return new WeightMatrix(outputs, inputs, hasBias, offset);
  }

  /** Returns the columns of the matrix: I, and one more with biases. */
  int columns() {
    return matrix().columns();
  }

  @Override
  public List<Integer> weightDimensions() {
    return List.of(outputs, inputs);
  }

  @Override
  public int fanIn() {
    return inputs;
  }

  @Override
  public int fanOut() {
    return outputs;
  }

  @Override
  public double multiplications() {
    return parameterCount();
  }

  @Override
  public String notation() {
    return Integer.toString(outputs);
  }

  @Override
  public String description() {
    return "dense " + notation();
  }
}
