package org.sweepstack.network;

import java.util.function.Function;
import org.sweepstack.trial.Numbers;

/**
 * Dropout: while training, each number is zero with some probability, and what is left grows so
 * that the mean stays; when measuring, nothing happens.
 *
 * @param inputs how many numbers go in and come out
 * @param rate the probability, from 0 to below 1
 */
public record DropoutShape(int inputs, double rate) implements LayerShape {

  @Override
  public <T> T match(
      Function<DenseShape, T> dense,
      Function<ConvolutionShape, T> convolution,
      Function<PoolingShape, T> pooling,
      Function<DropoutShape, T> dropout) {
    return dropout.apply(this);
  }

  @Override
  public int outputs() {
    return inputs;
  }

  @Override
  public String notation() {
    return "dropout " + Numbers.format(rate);
  }

  @Override
  public String description() {
    return notation();
  }
}
