package org.sweepstack.network;

import java.util.List;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.PoolKind;

/**
 * A pool: one number of each square window of a channel. Windows lie side by side; rows and columns
 * that fill none are left out.
 *
 * @param image [C, H, W], what goes in
 * @param kind what is kept of a window
 * @param size rows and columns of a window
 */
public record PoolingShape(ImageShape image, PoolKind kind, int size) implements LayerShape {

  /** Returns what comes out. */
  public ImageShape output() {
    return new ImageShape(image.channels(), image.rows() / size, image.columns() / size);
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
  public List<Integer> dimensions() {
    return List.of(image.channels(), output().rows(), output().columns());
  }

  @Override
  public String description() {
    return (kind == PoolKind.MAX ? "maximum of " : "average of ") + size + "x" + size;
  }
}
