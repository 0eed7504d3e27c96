package org.sweepstack.network;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Kernel;

/**
 * A convolution of a {@link TextbookNetwork}, forward and backward, by ND4J's {@code conv2d}.
 *
 * <p>Shapes: images x [N, C, H, W], kernels W [O, C, k, k], biases b [O], sums z and outputs a [N,
 * O, H', W'].
 */
final class TextbookConvolution implements TextbookLayer {
  /** Of conv2d: zeros around the image are counted out, not found by a rule. */
  private static final int EXPLICIT_PADDING = 0;

  /** Of conv2d: images are [N, C, H, W]. */
  private static final int CHANNELS_FIRST = 0;

  /** Of conv2d: weights are [O, C, k, k]. */
  private static final int OUTPUTS_FIRST = 1;

  private final ConvolutionShape shape;
  private final TextbookActivation activation;
  private final TextbookWeights parameters;

  // What forward leaves for backward.
  private INDArray images;
  private INDArray outputs;

  /** Makes a layer whose kernels and biases are 0. */
  TextbookConvolution(Configuration trial, ConvolutionShape shape, TextbookActivation activation) {
    this.shape = shape;
    this.activation = activation;
    parameters = new TextbookWeights(trial, shape.matrix());
    images = parameters.weights();
    outputs = images;
  }

  /** {@code z = W * x + b; a = f(z)}, where * is the convolution. */
  @Override
  public INDArray forward(INDArray x) {
    images = TextbookImages.ofColumns(x, shape.image());
    INDArray z =
        Nd4j.zeros(
            x.dataType(),
            x.columns(),
            shape.kernel().channels(),
            shape.output().rows(),
            shape.output().columns());
    TextbookImages.run(
        "conv2d", new INDArray[] {images, kernels(), biases()}, new INDArray[] {z}, settings());
    outputs = activation.forward(z);
    return TextbookImages.columns(outputs);
  }

  @Override
  public INDArray backward(INDArray da) {
    // outputs = activation.forward(z): da reaches z through the slope of f, number by number
    INDArray dz = TextbookImages.ofColumns(da, shape.output()).mul(activation.slope(outputs));
    // z = conv2d(images, W, b): its own reverse in all three
    INDArray dx = images.like();
    INDArray dw = kernels().like();
    INDArray db = biases().like();
    TextbookImages.run(
        "conv2d_bp",
        new INDArray[] {images, kernels(), biases(), dz},
        new INDArray[] {dx, dw, db},
        settings());
    parameters.derive(
        dw.reshape(parameters.weights().shape()), db.reshape(parameters.biases().shape()));
    return TextbookImages.columns(dx);
  }

  private INDArray kernels() {
    int size = shape.kernel().size();
    return parameters
        .weights()
        .dup('c')
        .reshape(shape.kernel().channels(), shape.image().channels(), size, size);
  }

  private INDArray biases() {
    return parameters.biases().reshape(shape.kernel().channels());
  }

  /** Returns size, stride, padding and dilation, down and to the right, and how arrays lie. */
  private int[] settings() {
    Kernel kernel = shape.kernel();
    return new int[] {
      kernel.size(),
      kernel.size(),
      kernel.stride(),
      kernel.stride(),
      kernel.padding(),
      kernel.padding(),
      1,
      1,
      EXPLICIT_PADDING,
      CHANNELS_FIRST,
      OUTPUTS_FIRST
    };
  }

  @Override
  public Optional<TextbookWeights> weights() {
    return Optional.of(parameters);
  }
}
