package org.sweepstack.network;

import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.Precision;

/**
 * A pool over N samples, forward and backward: images [C, H, W, N] come in, [C, H / size, W / size,
 * N] go out. Backward, the derivative dL/da takes the place of a: what a maximum was taken of is
 * found again in the input.
 */
final class PoolingLayer implements ProductLayer {
  private final PoolingShape shape;
  private final ImageShape image;
  private final ImageShape places;
  private final Signal input;
  private final Signal output;
  private final PoolLoops loops;
  private final int samples;

  /** Reserves the layer's arrays. */
  PoolingLayer(PoolingShape shape, Signal input) {
    this.shape = shape;
    this.input = input;
    image = shape.image();
    places = shape.output();
    samples = input.samples();
    Precision precision = input.values().precision();
    StackArray values = Signal.newValues(precision, shape.outputs(), samples);
    output = new Signal(shape.outputs(), samples, values, values);
    loops = PoolLoops.of(shape, samples, precision);
  }

  @Override
  public Signal output() {
    return output;
  }

  /** One number of each window, row of windows by row. */
  @Override
  public Operation forward() {
    return trial -> {
      for (int row = 0; row < image.channels() * places.rows(); row++) {
        loops.forward(
            input.values().windows(), firstInput(row), output.values().windows(), firstOutput(row));
      }
    };
  }

  /** The derivative of a window goes to its largest number, the first of equals; or to all. */
  @Override
  public Backward backward(Backpropagation how) {
    if (!how.reachesInputs()) {
      return (trial, isAdded) -> {};
    }
    return (trial, isAdded) -> {
      for (int row = 0; row < image.channels() * places.rows(); row++) {
        loops.backward(
            input.values().windows(),
            input.gradient().windows(),
            firstInput(row),
            output.gradient().windows(),
            firstOutput(row));
      }
      clearRest();
    };
  }

  /** What no window covers has no influence. */
  private void clearRest() {
    int covered = places.rows() * shape.pool().size();
    int rest = (image.rows() - covered) * image.columns() * samples;
    for (int channel = 0; rest > 0 && channel < image.channels(); channel++) {
      long first = (long) (channel * image.rows() + covered) * image.columns() * samples;
      input.gradient().windows().clear(first, rest);
    }
  }

  /** Returns where a row of windows, counted over all channels, begins in the input. */
  private long firstInput(int row) {
    int channel = row / places.rows();
    int inChannel = row % places.rows() * shape.pool().size();
    return (long) (channel * image.rows() + inChannel) * image.columns() * samples;
  }

  private long firstOutput(int row) {
    return (long) row * places.columns() * samples;
  }

  @Override
  public void close() {
    output.values().close();
  }
}
