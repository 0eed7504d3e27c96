package org.sweepstack.trial;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads and writes numbers alike on every machine, locale and Java version. */
public final class Numbers {
  /**
   * A regular expression, of the kind that Java and JavaScript share, of what may stand before the
   * first digit above 0 of a whole number of up to six digits that is a part of a text.
   */
  public static final String START_OF_WHOLE = "\\+?0{0,12}";

  private static final int LARGEST_PLAIN_EXPONENT = 15;
  private static final int SMALLEST_PLAIN_EXPONENT = -7;
  private static final int LONGEST_TEXT = 400;

  private Numbers() {}

  /**
   * Reads a finite decimal number such as {@code 0.1}, {@code 1e-3} or {@code .5}; minus zero reads
   * as zero. Empty for what is so large or so near to 0 that no double stands for it.
   */
  public static Optional<Double> parse(String text) {
    return parseDecimal(text)
        .filter(number -> isDouble(number.signum(), number.doubleValue()))
        .map(number -> number.doubleValue() + 0.0);
  }

  private static boolean isDouble(int sign, double nearest) {
    return Double.isFinite(nearest) && (sign == 0) == (nearest == 0);
  }

  /** Reads a finite decimal number exactly. */
  public static Optional<BigDecimal> parseDecimal(String text) {
    if (text.length() > LONGEST_TEXT
        || !text.matches("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,4})?")) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text));
  }

  /**
   * Says what becomes of a number that no double stands for, such as {@code ", which is 0 in
   * double"}.
   */
  public static String asDouble(BigDecimal number) {
    double nearest = number.doubleValue();
    String shown = Double.isInfinite(nearest) ? "infinite" : format(nearest);
    return ", which is " + shown + " in double";
  }

  /**
   * Reads a whole number of up to 18 digits, of which the first may be zeros, with a sign or
   * without: the one rule for every whole number that a user writes.
   */
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

  /** Brings what Java writes, such as {@code 1.0}, {@code 1.2E-4} or {@code 1.0E7}, to our form. */
  private static String tidy(String shortest) {
    int exponentAt = shortest.indexOf('E');
    if (exponentAt >= 0) {
      return tidyScientific(shortest, exponentAt);
    }
    if (!shortest.endsWith(".0")) {
      return shortest;
    }
    String whole = shortest.substring(0, shortest.length() - 2);
    return whole.equals("-0") ? "0" : whole;
  }

  /** Does it for a digit, a point, more digits of which only a single one may be 0, and an E. */
  private static String tidyScientific(String shortest, int exponentAt) {
    int start = shortest.charAt(0) == '-' ? 1 : 0;
    String fraction = shortest.substring(start + 2, exponentAt);
    String digits = shortest.charAt(start) + (fraction.equals("0") ? "" : fraction);
    int exponent = Integer.parseInt(shortest.substring(exponentAt + 1));
    StringBuilder text = new StringBuilder().append(shortest, 0, start);
    boolean hasFraction = digits.length() > exponent + 1;
    boolean isLarge = exponent >= LARGEST_PLAIN_EXPONENT && digits.length() <= exponent;
    if (exponent < SMALLEST_PLAIN_EXPONENT || isLarge) {
      return appendScientific(digits, exponent, text).toString();
    }
    if (exponent < 0) {
      return text.append("0.").append("0".repeat(-exponent - 1)).append(digits).toString();
    }
    return hasFraction
        ? text.append(digits).insert(start + exponent + 1, '.').toString()
        : text.append(digits).append("0".repeat(exponent + 1 - digits.length())).toString();
  }

  private static StringBuilder appendScientific(String digits, int exponent, StringBuilder text) {
    text.append(digits.charAt(0));
    if (digits.length() > 1) {
      text.append('.').append(digits, 1, digits.length());
    }
    return text.append('E').append(exponent);
  }
}
