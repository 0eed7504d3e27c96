package org.sweepstack.network;

import org.sweepstack.trial.Precision;

/**
 * The arithmetic of a pool on one row of windows: {@code size} rows of an image [W, N] to one of
 * what comes out [W / size, N].
 */
interface PoolLoops {

  /** Returns the loops of a pool, with room for its rows. */
  static PoolLoops of(PoolingShape shape, int samples, Precision precision) {
    PoolWindows windows = PoolWindows.of(shape, samples);
    return switch (precision) {
      case FLOAT -> new FloatPoolLoops(windows);
      case DOUBLE -> new DoublePoolLoops(windows);
    };
  }

  /** Reads the rows of an image from a place on and writes what comes out. */
  void forward(ArrayWindows images, long firstInput, ArrayWindows outputs, long firstOutput);

  /**
   * Reads the rows of an image and the derivatives in what came out, and writes those in the rows.
   */
  void backward(
      ArrayWindows images,
      ArrayWindows imageGradients,
      long firstInput,
      ArrayWindows outputGradients,
      long firstOutput);
}
