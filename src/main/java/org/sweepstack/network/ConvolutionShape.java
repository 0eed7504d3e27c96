package org.sweepstack.network;

import java.util.List;
import java.util.function.Function;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.Kernel;

/**
 * A convolution: the same square kernels at every place of an image, as PyTorch's conv2d, which
 * does not turn them around.
 *
 * @param image [C, H, W], what goes in
 * @param kernel k rows and columns of numbers for each channel that goes in, one such kernel a
 *     channel that comes out
 * @param hasBias whether channels have biases
 * @param offset where its parameters begin
 */
public record ConvolutionShape(ImageShape image, Kernel kernel, boolean hasBias, int offset)
    implements WeightedShape {

  /** Returns the shape of what comes out. */
  public ImageShape output() {
    return kernel.over(image);
  }

  @Override
  public <T> T match(
      Function<DenseShape, T> dense,
      Function<ConvolutionShape, T> convolution,
      Function<PoolingShape, T> pooling,
      Function<DropoutShape, T> dropout) {
    return convolution.apply(this);
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
    return new WeightMatrix(kernel.channels(), fanIn(), hasBias, offset);
  }

  @Override
  public List<Integer> weightDimensions() {
    return List.of(kernel.channels(), image.channels(), kernel.size(), kernel.size());
  }

  @Override
  public int fanIn() {
    return image.channels() * kernel.size() * kernel.size();
  }

  @Override
  public int fanOut() {
    return kernel.channels() * kernel.size() * kernel.size();
  }

  @Override
  public double multiplications() {
    return (double) parameterCount() * output().pixels();
  }

  /** Returns how many numbers kernels see of a sample, at all places. */
  double numbersSeen() {
    return (double) fanIn() * output().pixels();
  }

  @Override
  public String dimensions() {
    return output().toString();
  }

  @Override
  public String notation() {
    return kernel.toString();
  }

  @Override
  public String description() {
    return "convolution " + notation();
  }

  @Override
  public String inputDimensions() {
    return image.toString();
  }
}
