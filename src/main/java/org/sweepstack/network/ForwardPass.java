package org.sweepstack.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The networks of a stack applied to samples: all layers, forward. */
public final class ForwardPass implements AutoCloseable {
  private final SampleStack samples;
  private final List<DenseLayer> layers = new ArrayList<>();
  private final Operation forward;
  private final int outputLength;

  ForwardPass(
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

  /** Replaces the samples by others of the same size, shared as the first were. */
  public void load(List<SampleMatrix> trials) {
    samples.load(trials);
  }

  /** Computes the outputs of all trials for the parameters as they are now. */
  public void run() {
    forward.run();
  }

  /** Returns a trial's outputs [O, N] as of the last {@link #run}. */
  public double[] outputs(int trial) {
    return read(lastLayer().outputs(), trial);
  }

  /** Returns a trial's sums [O, N] before the output's activation as of the last {@link #run}. */
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

  SampleStack samples() {
    return samples;
  }

  @Override
  public void close() {
    Stream.concat(Stream.of(samples), layers.stream()).forEach(ForwardPass::closeQuietly);
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      throw new IllegalStateException("freeing an array cannot fail", e);
    }
  }
}
