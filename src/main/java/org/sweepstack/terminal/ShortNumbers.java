package org.sweepstack.terminal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Numbers for people, in four digits. Those of a column are in one notation, so that one can
 * compare them at a glance.
 */
public enum ShortNumbers {
  /** Such as {@code 0.1040}, {@code 1.000} or {@code 123500}. */
  DECIMALS {
    @Override
    String rounded(double value, int digits) {
      boolean hasTooManyDigits = Math.abs(value) >= Math.pow(10, digits);
      return hasTooManyDigits || Math.abs(value) < SMALLEST_IN_DECIMALS
          ? new BigDecimal(value).round(new MathContext(digits)).toPlainString()
          : String.format(Locale.ROOT, "%." + digits + "g", value);
    }
  },

  /** As the tables have them, such as {@code 5.779E-32} or {@code 1.040E-1}. */
  EXPONENT {
    @Override
    String rounded(double value, int digits) {
      String text = String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
      int at = text.indexOf('e');
      return text.substring(0, at) + "E" + Integer.parseInt(text.substring(at + 1));
    }
  };

  private static final int DIGITS = 4;
  private static final int SPREAD_DIGITS = 2;
  private static final double SMALLEST_IN_DECIMALS = 1e-4;
  private static final double SMALLEST_SPREAD_IN_DECIMALS = 1e-6;
  private static final double TOO_LARGE_FOR_DECIMALS = 1e6;

  /** Returns the notation of a column of numbers; what is not finite has no say. */
  public static ShortNumbers of(DoubleStream column) {
    return of(column, DoubleStream.empty());
  }

  /** Returns the notation of a column of numbers and of how each of them spreads. */
  public static ShortNumbers of(DoubleStream column, DoubleStream spreads) {
    return areIn(column, SMALLEST_IN_DECIMALS) && areIn(spreads, SMALLEST_SPREAD_IN_DECIMALS)
        ? DECIMALS
        : EXPONENT;
  }

  private static boolean areIn(DoubleStream numbers, double smallest) {
    return numbers
        .filter(value -> Double.isFinite(value) && value != 0)
        .map(Math::abs)
        .allMatch(size -> size >= smallest && size < TOO_LARGE_FOR_DECIMALS);
  }

  /** Returns a number that stands alone; a dash for NaN. */
  public static String format(double value) {
    return of(DoubleStream.of(value)).write(value);
  }

  /** Returns a number of the column; a dash for NaN. */
  public String write(double value) {
    return Double.isNaN(value) ? "-" : text(value, DIGITS);
  }

  /** Returns a number of the column, and how it spreads where that is not NaN. */
  public String write(double value, double spread) {
    return Double.isNaN(value) || Double.isNaN(spread)
        ? write(value)
        : write(value) + " +- " + text(spread, SPREAD_DIGITS);
  }

  private String text(double value, int digits) {
    if (value == 0) {
      return "0";
    }
    return Double.isInfinite(value) ? Double.toString(value) : rounded(value, digits);
  }

  /** Rounds a finite number other than 0. */
  abstract String rounded(double value, int digits);
}
