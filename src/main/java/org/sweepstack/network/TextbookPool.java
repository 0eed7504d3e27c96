package org.sweepstack.network;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.PoolKind;

/**
 * A pool of a {@link TextbookNetwork}, forward and backward, by ND4J's {@code maxpool2d} or {@code
 * avgpool2d}.
 *
 * <p>Shapes: images x [N, C, H, W], outputs a [N, C, H', W'].
 */
final class TextbookPool implements TextbookLayer {
  private final PoolingShape shape;
  private final String operation;

  // What forward leaves for backward.
  private INDArray images = Nd4j.empty();

  TextbookPool(PoolingShape shape) {
    this.shape = shape;
    operation = shape.pool().kind() == PoolKind.MAX ? "maxpool2d" : "avgpool2d";
  }

  @Override
  public INDArray forward(INDArray x) {
    images = TextbookImages.ofColumns(x, shape.image());
    ImageShape output = shape.output();
    INDArray a =
        Nd4j.zeros(x.dataType(), x.columns(), output.channels(), output.rows(), output.columns());
    TextbookImages.run(operation, new INDArray[] {images}, new INDArray[] {a}, settings());
    return TextbookImages.columns(a);
  }

  @Override
  public INDArray backward(INDArray da) {
    // a = pool(images): its own reverse
    INDArray dx = images.like();
    INDArray ofOutput = TextbookImages.ofColumns(da, shape.output());
    TextbookImages.run(
        operation + "_bp", new INDArray[] {images, ofOutput}, new INDArray[] {dx}, settings());
    return TextbookImages.columns(dx);
  }

  /**
   * Returns size, stride, padding and dilation, down and to the right; that windows end inside the
   * image, that a mean divides by all numbers of a window, and that images are [N, C, H, W].
   */
  private int[] settings() {
    int size = shape.pool().size();
    return new int[] {size, size, size, size, 0, 0, 1, 1, 0, 1, 0};
  }
}
