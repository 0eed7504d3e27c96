package org.sweepstack.network;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32C;
import org.sweepstack.trial.Precision;

/**
 * Which code computes products on this machine: the same kernels give the same bits, others may
 * differ in the last.
 */
final class NumericKernels {
  private static final int SIZE = 33;

  private NumericKernels() {}

  /** Computed once, when it is first asked for. */
  private static final class OfThisMachine {
    static final String FINGERPRINT = compute();
  }

  /**
   * Returns eight hexadecimal digits made from the bits of products and exponentials: BLAS picks a
   * kernel for the processor and does not say which, but two kernels that add up in another order
   * show here.
   */
  static String fingerprint() {
    return OfThisMachine.FINGERPRINT;
  }

  private static String compute() {
    CRC32C bits = new CRC32C();
    for (Precision precision : Precision.values()) {
      try (StackArray left = waves(precision, 0.7);
          StackArray right = waves(precision, 1.3);
          StackArray result = new StackArray(precision, 1, SIZE * SIZE)) {
        SliceMatrix product = SliceMatrix.rowsOf(result, SIZE, SIZE);
        List<Operation> operations = new ArrayList<>();
        operations.add(
            SliceProduct.ofTransposedRight(
                SliceMatrix.rowsOf(left, SIZE, SIZE),
                SliceMatrix.rowsOf(right, SIZE, SIZE),
                product,
                1));
        operations.add(ActivationFunction.SIGMOID.forward(left, right, SIZE, SIZE));
        operations.add(ActivationFunction.TANH.forward(right, left, SIZE, SIZE));
        Operation.sequence(operations).run(0);
        for (StackArray array : List.of(left, right, result)) {
          for (double value : array.slice(0)) {
            bits.update(ByteBuffer.allocate(Double.BYTES).putDouble(value).flip());
          }
        }
      }
    }
    return String.format(Locale.ROOT, "%08x", bits.getValue());
  }

  private static StackArray waves(Precision precision, double frequency) {
    double[] values = new double[SIZE * SIZE];
    for (int i = 0; i < values.length; i++) {
      values[i] = StrictMath.sin(frequency * i);
    }
    StackArray array = new StackArray(precision, 1, values.length);
    array.write(0, 0, values);
    return array;
  }
}
