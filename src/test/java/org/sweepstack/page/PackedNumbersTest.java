package org.sweepstack.page;

import static java.lang.Double.NaN;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class PackedNumbersTest {

  /** Reads numbers as the page does. */
  private static double[] unpack(String packed, DoubleUnaryOperator scale) {
    ByteBuffer bytes =
        ByteBuffer.wrap(Base64.getDecoder().decode(packed)).order(ByteOrder.LITTLE_ENDIAN);
    float low = bytes.getFloat();
    float high = bytes.getFloat();
    double[] values = new double[bytes.remaining() / Short.BYTES];
    for (int index = 0; index < values.length; index++) {
      int code = Short.toUnsignedInt(bytes.getShort());
      values[index] =
          code == 0
              ? NaN
              : code == 1
                  ? 0
                  : scale.applyAsDouble(low + (code - 2) / 65533.0 * ((double) high - low));
    }
    return values;
  }

  @Test
  void keepsLossesOfManyMagnitudesToAThousandth() {
    double[] losses = {1, 0.5, 1e-3, 3.25e-7, 1e-12, 7e-21, 1e-30};
    double[] read = unpack(PackedNumbers.logarithms(losses), Math::exp);
    for (int index = 0; index < losses.length; index++) {
      assertThat(read[index]).isCloseTo(losses[index], within(1e-3 * losses[index]));
    }
  }

  @Test
  void keepsAccuraciesToAHundredThousandth() {
    double[] accuracies = {0, 1.0 / 3, 0.5, 0.9875, 1};
    double[] read = unpack(PackedNumbers.linear(accuracies), value -> value);
    for (int index = 0; index < accuracies.length; index++) {
      assertThat(read[index]).isCloseTo(accuracies[index], within(1e-5));
    }
  }

  @Test
  void keepsWhatIsMissingAndWhatIsZero() {
    double[] losses = {0, NaN, 2, POSITIVE_INFINITY, 0};
    assertThat(unpack(PackedNumbers.logarithms(losses), Math::exp))
        .usingComparatorWithPrecision(1e-6)
        .containsExactly(0, NaN, 2, NaN, 0);
  }

  @Test
  void keepsASingleValueManyTimes() {
    double[] same = new double[5];
    Arrays.fill(same, 0.25);
    assertThat(unpack(PackedNumbers.linear(same), value -> value)).containsOnly(0.25);
    assertThat(unpack(PackedNumbers.logarithms(same), Math::exp))
        .usingComparatorWithPrecision(1e-7)
        .containsOnly(0.25);
  }

  @Test
  void takesTwoBytesANumberAndEightForTheRange() {
    byte[] bytes = Base64.getDecoder().decode(PackedNumbers.linear(new double[100]));
    assertThat(bytes).hasSize(208);
  }
}
