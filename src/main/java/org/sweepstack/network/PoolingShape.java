package org.sweepstack.network;

import java.util.function.Function;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.Pool;

/**
 * A pool: one number of each square window of a channel.
 *
 * @param image [C, H, W], what goes in
 * @param pool the windows, and what is kept of one
 */
public record PoolingShape(ImageShape image, Pool pool) implements LayerShape {

  /** Returns the shape of what comes out. */
  public ImageShape output() {
    return pool.over(image);
  }

  @Override
  public <T> T match(
      Function<DenseShape, T> dense,
      Function<ConvolutionShape, T> convolution,
      Function<PoolingShape, T> pooling,
      Function<DropoutShape, T> dropout) {
    return pooling.apply(this);
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
  public String dimensions() {
    return output().toString();
  }

  @Override
  public String notation() {
    return pool.toString();
  }

  @Override
  public String description() {
    return "pool " + notation();
  }

  @Override
  public String inputDimensions() {
    return image.toString();
  }
}
