package org.sweepstack.network;

import java.util.List;
import org.sweepstack.trial.ImageShape;

/**
 * A convolution: the same square kernels at every place of an image, as PyTorch's conv2d, which
 * does not turn them around.
 *
 * @param image [C, H, W], what goes in
 * @param channels of what comes out, one kernel [C, k, k] each
 * @param kernel k, rows and columns of a kernel
 * @param stride how far a kernel moves from place to place
 * @param before how many zeros stand before the first row and column
 * @param after how many zeros stand after the last row and column
 * @param hasBias whether channels have biases
 * @param offset where its parameters begin
 */
public record ConvolutionShape(
    ImageShape image,
    int channels,
    int kernel,
    int stride,
    int before,
    int after,
    boolean hasBias,
    int offset)
    implements WeightedShape {

  /** Returns what comes out. */
  public ImageShape output() {
    return new ImageShape(channels, places(image.rows()), places(image.columns()));
  }

  private int places(int length) {
    return (length + before + after - kernel) / stride + 1;
  }

  @Override
  public int inputs() {
    return image.size();
  }

  @Override
  public int outputs() {
    return output().size();
  }

  @Override
  public WeightMatrix matrix() {
    return new WeightMatrix(channels, image.channels() * kernel * kernel, hasBias, offset);
  }

  @Override
  public List<Integer> weightDimensions() {
    return List.of(channels, image.channels(), kernel, kernel);
  }

  @Override
  public int fanIn() {
    return image.channels() * kernel * kernel;
  }

  @Override
  public int fanOut() {
    return channels * kernel * kernel;
  }

  @Override
  public double multiplications() {
    return (double) fanIn() * outputs();
  }

  @Override
  public List<Integer> dimensions() {
    return List.of(channels, output().rows(), output().columns());
  }

  @Override
  public String description() {
    String name = "convolution " + channels + "c" + kernel;
    return stride == 1 ? name : name + "s" + stride;
  }
}
