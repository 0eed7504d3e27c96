package org.sweepstack.csv;

import java.math.BigDecimal;
import java.util.stream.DoubleStream;
import org.sweepstack.trial.Numbers;

/** How all numbers of a column are written, so that one can compare them at a glance. */
public enum Notation {
  /** Such as {@code 0.000000025} or {@code 300}. */
  DECIMALS {
    @Override
    String write(String shortest) {
      return new BigDecimal(shortest).toPlainString();
    }
  },

  /** Such as {@code 2.5E-8}, {@code 3E2} or {@code 0E0}. */
  EXPONENT {
    @Override
    String write(String shortest) {
      BigDecimal number = new BigDecimal(shortest).stripTrailingZeros();
      int exponent = number.precision() - number.scale() - 1;
      return number.signum() == 0
          ? "0E0"
          : number.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "E" + exponent;
    }
  };

  private static final double SMALLEST_IN_DECIMALS = 1e-12;
  private static final double TOO_LARGE_FOR_DECIMALS = 1e15;

  /**
   * Returns the notation of a column: decimals, unless the first digit of a number is behind the
   * 12th decimal or there are more than 15 digits before the point.
   *
   * @param column its numbers; what is not finite has no say
   */
  public static Notation of(DoubleStream column) {
    return column.filter(Double::isFinite).allMatch(Notation::isShort) ? DECIMALS : EXPONENT;
  }

  /** Returns whether a finite number is fit for decimals. */
  static boolean isShort(double value) {
    double size = Math.abs(value);
    return size == 0 || size >= SMALLEST_IN_DECIMALS && size < TOO_LARGE_FOR_DECIMALS;
  }

  /** Writes the fewest digits that read back to the same double; nothing for what is not finite. */
  public String format(double value) {
    String shortest = Numbers.format(value);
    return shortest.isEmpty() ? "" : write(shortest);
  }

  /** Writes a number anew, all its digits kept. */
  abstract String write(String shortest);
}
