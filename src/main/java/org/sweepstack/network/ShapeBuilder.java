package org.sweepstack.network;

import java.util.ArrayList;
import java.util.List;
import org.sweepstack.trial.ConvolutionBlock;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.Kernel;
import org.sweepstack.trial.Pool;

/**
 * Lays out a network layer by layer, each on what comes out of the one before. Sizes beyond an
 * {@code int} throw an {@link ArithmeticException}.
 */
public final class ShapeBuilder {
  private final List<LayerShape> layers = new ArrayList<>();
  private final boolean hasBias;
  private ImageShape image;
  private int width;
  private int offset;

  private ShapeBuilder(ImageShape image, boolean hasBias) {
    this.image = image;
    this.hasBias = hasBias;
    width = image.size();
  }

  /** Begins with samples of so many numbers. */
  public static ShapeBuilder ofNumbers(int inputs, boolean hasBias) {
    return new ShapeBuilder(new ImageShape(1, 1, inputs), hasBias);
  }

  /** Begins with images. */
  public static ShapeBuilder ofImages(ImageShape image, boolean hasBias) {
    return new ShapeBuilder(image, hasBias);
  }

  /** Adds kernels that fit the images, or a pool. */
  public ShapeBuilder block(ConvolutionBlock block) {
    LayerShape layer =
        block instanceof Kernel kernel
            ? new ConvolutionShape(image, kernel, hasBias, offset)
            : new PoolingShape(image, (Pool) block);
    image = block.over(image);
    return add(layer);
  }

  /** Adds a dense layer. */
  public ShapeBuilder dense(int units) {
    return add(new DenseShape(width, units, hasBias, offset));
  }

  /** Adds dropout. */
  public ShapeBuilder dropout(double rate) {
    return add(new DropoutShape(width, rate));
  }

  private ShapeBuilder add(LayerShape layer) {
    layers.add(layer);
    width = layer.outputs();
    offset = Math.addExact(offset, layer.parameterCount());
    return this;
  }

  /** Returns the network. */
  public NetworkShape build() {
    return new NetworkShape(layers);
  }
}
