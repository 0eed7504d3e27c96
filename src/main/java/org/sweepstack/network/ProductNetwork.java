package org.sweepstack.network;

import java.util.ArrayList;
import java.util.List;

/** All layers over N samples of one trial after the other, in the same arrays. */
final class ProductNetwork implements AutoCloseable {
  private final int samples;
  private final SampleBuffer buffer;
  private final List<ProductLayer> layers = new ArrayList<>();
  private final Operation forward;
  private final Operation forwardInTraining;

  /**
   * Reserves the arrays of every layer.
   *
   * @param parameters [K, P]
   */
  ProductNetwork(
      NetworkShape shape,
      ActivationFunction hidden,
      ActivationFunction output,
      StackArray parameters,
      DropoutMasks masks,
      int samples) {
    this.samples = samples;
    buffer = new SampleBuffer(shape, samples, parameters.precision());
    Signal signal = buffer.inputs();
    for (LayerShape layerShape : shape.layers()) {
      boolean isLast = layers.size() == shape.layers().size() - 1;
      ProductLayer layer = layer(layerShape, isLast ? output : hidden, parameters, masks, signal);
      layers.add(layer);
      signal = layer.output();
    }
    forward = Operation.sequence(layers.stream().map(ProductLayer::forward).toList());
    forwardInTraining =
        Operation.sequence(layers.stream().map(ProductLayer::forwardInTraining).toList());
  }

  private ProductLayer layer(
      LayerShape shape,
      ActivationFunction activation,
      StackArray parameters,
      DropoutMasks masks,
      Signal input) {
    return shape.match(
        dense -> new DenseLayer(dense, activation, parameters, input),
        convolution -> new ConvolutionLayer(convolution, activation, parameters, input),
        pooling -> new PoolingLayer(pooling, input),
        dropout -> new DropoutLayer(dropout, layers.size(), masks, input));
  }

  /** Returns N. */
  int samples() {
    return samples;
  }

  /** Brings the samples that begin somewhere in an order. */
  void load(SampleMatrix source, int[] order, int from) {
    buffer.load(source, order, from);
  }

  /** Returns what computes the outputs of the samples. */
  Operation forward() {
    return forward;
  }

  /** Returns what computes the outputs in a step of the training. */
  Operation forwardInTraining() {
    return forwardInTraining;
  }

  List<ProductLayer> layers() {
    return layers;
  }

  DenseLayer lastLayer() {
    return (DenseLayer) layers.get(layers.size() - 1);
  }

  StackArray targets() {
    return buffer.targets();
  }

  @Override
  public void close() {
    buffer.close();
    layers.forEach(ProductLayer::close);
  }
}
