package org.sweepstack.network;

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
  public String description() {
    return "pool " + pool;
  }

  @Override
  public String inputDimensions() {
    return image.toString();
  }

  @Override
  public String label() {
    return pool + " ";
  }
}
