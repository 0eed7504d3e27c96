package org.sweepstack.network;

import java.util.function.Function;

/**
 * One layer of a network: what goes in, what comes out, and where its weights and biases stand
 * among the P of a trial.
 *
 * <p>A sample's numbers are in one row, so that an image [C, H, W] goes into a dense layer as it
 * is.
 */
public sealed interface LayerShape permits WeightedShape, PoolingShape, DropoutShape {

  /** Returns I, how many numbers of a sample go in. */
  int inputs();

  /** Returns O, how many numbers of a sample come out. */
  int outputs();

  /** Returns what the function for the layer's kind makes of it. */
  <T> T match(
      Function<DenseShape, T> dense,
      Function<ConvolutionShape, T> convolution,
      Function<PoolingShape, T> pooling,
      Function<DropoutShape, T> dropout);

  /** Returns how many weights and biases the layer has. */
  default int parameterCount() {
    return 0;
  }

  /** Returns how many multiplications the layer takes for a sample, forward, biases included. */
  default double multiplications() {
    return 0;
  }

  /** Returns the size of what comes out: units, or channels x rows x columns of an image. */
  default String dimensions() {
    return Integer.toString(outputs());
  }

  /** Returns the size of what goes in, as {@link #dimensions} does of what comes out. */
  default String inputDimensions() {
    return Integer.toString(inputs());
  }

  /** Returns the layer in short, such as {@code 8c3}; of a dense layer its size. */
  String notation();

  /** Returns what the layer is, in words, such as {@code convolution 8c3}. */
  String description();
}
