package org.sweepstack.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All layers forward, by products. */
final class ProductForward implements ForwardPass {
  private final SampleStack samples;
  private final List<DenseLayer> layers = new ArrayList<>();
  private final Operation forward;
  private final int outputLength;

  ProductForward(
      NetworkShape shape,
      ActivationFunction hidden,
      ActivationFunction output,
      StackArray parameters,
      SampleStack samples) {
    this.samples = samples;
    StackArray inputs = samples.inputs();
    for (LayerShape layerShape : shape.layers()) {
      boolean isLast = layers.size() == shape.layers().size() - 1;
      DenseLayer layer =
          new DenseLayer(
              layerShape,
              isLast ? output : hidden,
              parameters,
              inputs,
              samples.samples(),
              shape.hasBias() && !isLast);
      layers.add(layer);
      inputs = layer.outputs();
    }
    forward = Operation.sequence(layers.stream().map(DenseLayer::forward).toList());
    outputLength = shape.outputs() * samples.samples();
  }

  @Override
  public int samples() {
    return samples.samples();
  }

  @Override
  public void load(List<SampleMatrix> trials) {
    samples.load(trials);
  }

  @Override
  public void gather(int trial, SampleMatrix source, int[] order, int from) {
    samples.gather(trial, source, order, from);
  }

  @Override
  public void run() {
    forward.run();
  }

  @Override
  public double[] outputs(int trial) {
    return read(lastLayer().outputs(), trial);
  }

  @Override
  public double[] sums(int trial) {
    return read(lastLayer().sums(), trial);
  }

  private double[] read(StackArray array, int trial) {
    double[] values = new double[outputLength];
    array.read(trial, 0, values);
    return values;
  }

  List<DenseLayer> layers() {
    return layers;
  }

  DenseLayer lastLayer() {
    return layers.get(layers.size() - 1);
  }

  StackArray targets() {
    return samples.targets();
  }

  @Override
  public void close() {
    Stream.concat(Stream.of(samples), layers.stream()).forEach(ProductForward::closeQuietly);
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      throw new IllegalStateException("freeing an array cannot fail", e);
    }
  }
}
