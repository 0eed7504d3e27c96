package org.sweepstack.terminal;

import java.util.Locale;

/** Numbers for people: four digits. */
public final class ShortNumbers {
  private static final int DIGITS = 4;
  private static final int SPREAD_DIGITS = 2;

  private ShortNumbers() {}

  /** Returns a number; a dash for NaN. */
  public static String format(double value) {
    return Double.isNaN(value) ? "-" : rounded(value, DIGITS);
  }

  /** Returns a number, and how it spreads where that is not NaN. */
  public static String format(double value, double spread) {
    return Double.isNaN(value) || Double.isNaN(spread)
        ? format(value)
        : rounded(value, DIGITS) + " +- " + rounded(spread, SPREAD_DIGITS);
  }

  private static String rounded(double value, int digits) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%." + digits + "g", value);
  }
}
