package org.sweepstack.page;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.DoubleUnaryOperator;

/**
 * Numbers to be drawn, in two bytes each: 65533 steps between the smallest and the largest, which
 * come first as floats. Code 0 stands for "not measured", code 1 for zero where the steps are those
 * of the logarithm. Little-endian, in base64.
 *
 * <p>Of a curve from 1e-30 to 1 a step is a thousandth of a number: finer than a screen.
 */
final class PackedNumbers {
  private static final int MISSING = 0;
  private static final int ZERO = 1;
  private static final int LOWEST = 2;
  private static final int STEPS = 0xFFFF - LOWEST;

  private PackedNumbers() {}

  /** Packs losses: at least 0, and most of them small. */
  static String logarithms(double[] values) {
    return pack(values, Math::log);
  }

  /** Packs accuracies. */
  static String linear(double[] values) {
    return pack(values, value -> value);
  }

  private static String pack(double[] values, DoubleUnaryOperator scale) {
    double[] scaled = Arrays.stream(values).map(scale).toArray();
    float low = (float) Arrays.stream(scaled).filter(Double::isFinite).min().orElse(0);
    float high = (float) Arrays.stream(scaled).filter(Double::isFinite).max().orElse(0);
    ByteBuffer bytes =
        ByteBuffer.allocate(2 * Float.BYTES + Short.BYTES * values.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putFloat(low)
            .putFloat(high);
    for (int index = 0; index < values.length; index++) {
      bytes.putShort((short) code(values[index], scaled[index], low, high));
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  private static int code(double value, double scaled, float low, float high) {
    if (!Double.isFinite(scaled)) {
      return value == 0 ? ZERO : MISSING;
    }
    double share = high > low ? (scaled - low) / ((double) high - low) : 0;
    return LOWEST + (int) Math.round(Math.max(0, Math.min(1, share)) * STEPS);
  }
}
