package org.sweepstack.network;

import java.util.Arrays;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.sweepstack.trial.Precision;

/**
 * An off-heap array of one slice per trial, zero at first. A single slice serves every trial of the
 * stack: that is how trials share their inputs.
 */
final class StackArray implements AutoCloseable {
  private final Precision precision;
  private final int slices;
  private final int sliceLength;
  private final INDArray array;

  private final ArrayWindows windows;

  /** Kept between writes of one length, so that loading batches leaves no garbage. */
  private float[] rounded = new float[0];

  StackArray(Precision precision, int slices, int sliceLength) {
    this.precision = precision;
    this.slices = slices;
    this.sliceLength = sliceLength;
    array =
        Nd4jRuntime.zeros(
            precision == Precision.FLOAT ? DataType.FLOAT : DataType.DOUBLE,
            (long) slices * sliceLength);
    windows = new ArrayWindows(precision, array.data().pointer(), (long) slices * sliceLength);
  }

  /** Returns a new array of the same size, zero. */
  StackArray sameSize() {
    return new StackArray(precision, slices, sliceLength);
  }

  Precision precision() {
    return precision;
  }

  int slices() {
    return slices;
  }

  int sliceLength() {
    return sliceLength;
  }

  /** Returns where a trial's slice begins; at 0 for every trial when they share one. */
  long place(int trial) {
    return slices == 1 ? 0 : (long) trial * sliceLength;
  }

  /** Returns all slices in a row, for operations that treat every number alike. */
  INDArray array() {
    return array;
  }

  /** Returns the way to copy numbers to the heap and back. */
  ArrayWindows windows() {
    return windows;
  }

  /** Returns a pointer of its own to the first number, for BLAS calls that position it. */
  Pointer newPointer() {
    Pointer first = array.data().pointer();
    return precision == Precision.FLOAT ? new FloatPointer(first) : new DoublePointer(first);
  }

  /** Copies numbers of one slice out. */
  void read(int slice, int from, double[] into) {
    long position = (long) slice * sliceLength + from;
    if (precision == Precision.DOUBLE) {
      windows.read(position, into, 0, into.length);
      return;
    }
    float[] values = new float[into.length];
    windows.read(position, values, 0, values.length);
    for (int i = 0; i < values.length; i++) {
      into[i] = values[i];
    }
  }

  /** Returns a copy of one slice. */
  double[] slice(int slice) {
    double[] values = new double[sliceLength];
    read(slice, 0, values);
    return values;
  }

  /** Writes numbers into one slice, rounded to the array's precision. */
  void write(int slice, int from, double[] values) {
    long position = (long) slice * sliceLength + from;
    if (precision == Precision.DOUBLE) {
      windows.write(position, values, 0, values.length);
      return;
    }
    if (rounded.length != values.length) {
      rounded = new float[values.length];
    }
    for (int i = 0; i < values.length; i++) {
      rounded[i] = (float) values[i];
    }
    windows.write(position, rounded, 0, rounded.length);
  }

  /** Fills a part of every slice with one number. */
  void fill(int from, int length, double value) {
    double[] values = new double[length];
    Arrays.fill(values, value);
    for (int slice = 0; slice < slices; slice++) {
      write(slice, from, values);
    }
  }

  @Override
  public void close() {
    array.close();
  }
}
