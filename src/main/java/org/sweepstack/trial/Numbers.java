package org.sweepstack.trial;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads and writes numbers alike on every machine, locale and Java version. */
public final class Numbers {
  private static final int LARGEST_PLAIN_EXPONENT = 15;
  private static final int SMALLEST_PLAIN_EXPONENT = -7;
  private static final int LONGEST_TEXT = 400;

  private Numbers() {}

  /**
   * Reads a finite decimal number such as {@code 0.1}, {@code 1e-3} or {@code .5}; minus zero reads
   * as zero.
   */
  public static Optional<Double> parse(String text) {
    return parseDecimal(text)
        .map(BigDecimal::doubleValue)
        .filter(Double::isFinite)
        .map(value -> value + 0.0);
  }

  /** Reads a finite decimal number exactly. */
  public static Optional<BigDecimal> parseDecimal(String text) {
    if (text.length() > LONGEST_TEXT
        || !text.matches("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,4})?")) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text));
  }

  /** Reads a whole number of up to 18 digits. */
  public static Optional<Long> parseWhole(String text) {
    return text.matches("[-+]?[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  /**
   * Writes the shortest decimal that reads back to the same double, such as {@code 0.01}, {@code
   * 100} or {@code 2.5E-9}; an empty string for what is not finite.
   */
  public static String format(double value) {
    return Double.isFinite(value) ? tidy(NumberOutput.toString(value, true)) : "";
  }

  /**
   * Writes the shortest decimal that reads back to the same float; an empty string for what is not
   * finite.
   */
  public static String format(float value) {
    return Float.isFinite(value) ? tidy(NumberOutput.toString(value, true)) : "";
  }

  private static String tidy(String shortest) {
    BigDecimal decimal = new BigDecimal(shortest).stripTrailingZeros();
    if (decimal.signum() == 0) {
      return "0";
    }
    int exponent = decimal.precision() - decimal.scale() - 1;
    boolean plain = exponent < LARGEST_PLAIN_EXPONENT && exponent >= SMALLEST_PLAIN_EXPONENT;
    return plain ? decimal.toPlainString() : decimal.toString().replace("E+", "E");
  }
}
