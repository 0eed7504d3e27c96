package org.sweepstack.network;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Dropout in a {@link TextbookNetwork}: [F, N] times a mask of 0 and 1 / (1 - rate) that is drawn
 * for each step.
 */
final class TextbookDropout implements TextbookLayer {
  private final DropoutShape shape;
  private final int trial;
  private final int layer;
  private final DropoutMasks masks;

  // What forward leaves for backward.
  private INDArray mask = Nd4j.empty();

  /** Makes the dropout of one trial of those that masks are for; layers count from the input. */
  TextbookDropout(DropoutShape shape, int trial, int layer, DropoutMasks masks) {
    this.shape = shape;
    this.trial = trial;
    this.layer = layer;
    this.masks = masks;
  }

  @Override
  public INDArray forward(INDArray x) {
    mask = Nd4j.onesLike(x);
    return x;
  }

  /** {@code a = m x}. */
  @Override
  public INDArray forwardInTraining(INDArray x) {
    double[] factors = new double[Math.toIntExact(x.length())];
    masks.draw(trial, layer, shape.rate(), factors);
    mask = Nd4j.create(factors, x.shape(), 'c').castTo(x.dataType());
    return x.mul(mask);
  }

  /** {@code dx = m da}. */
  @Override
  public INDArray backward(INDArray da) {
    return da.mul(mask);
  }
}
