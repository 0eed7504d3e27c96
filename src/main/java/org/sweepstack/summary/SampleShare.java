package org.sweepstack.summary;

import org.sweepstack.trial.Numbers;

/**
 * Writes an accuracy, which is a share of a count of samples, from the float that it was kept as:
 * {@code 11/21} as {@code 0.5238095238095238} and not as {@code 0.52380955}.
 *
 * <p>Of two fractions whose denominators are below 2^12 no float is the nearest to both, and by
 * Legendre's theorem the one that it stands for is a convergent of its continued fraction. Of a
 * larger count of samples the float's own decimal is written, or a fraction as near to the accuracy
 * as the float is.
 */
final class SampleShare {
  private static final int MOST_SAMPLES = (1 << 12) - 1;

  /** Larger counts have shares of so few digits, which the float's own decimal has right. */
  private static final int FEW_DIGITS = 4;

  /** A float of at least 2^-16 has no bit below this one. */
  private static final long UNIT = 1L << 40;

  private SampleShare() {}

  /** Returns the text of a share in [0, 1] that a float holds. */
  static String text(float share) {
    String shortest = Numbers.format(share);
    boolean isShort = shortest.length() <= "0.".length() + FEW_DIGITS;
    if (isShort || share < 1f / MOST_SAMPLES || share > 1) {
      return shortest;
    }
    long dividend = (long) (share * (double) UNIT);
    long divisor = UNIT;
    // The last two convergents: numerator / denominator.
    long lastNumerator = 0;
    long lastDenominator = 1;
    long numerator = 1;
    long denominator = 0;
    while (divisor > 0) {
      long quotient = dividend / divisor;
      long nextNumerator = quotient * numerator + lastNumerator;
      long nextDenominator = quotient * denominator + lastDenominator;
      if (nextDenominator > MOST_SAMPLES) {
        return shortest;
      }
      double fraction = (double) nextNumerator / nextDenominator;
      if ((float) fraction == share) {
        return Numbers.format(fraction);
      }
      long rest = dividend % divisor;
      dividend = divisor;
      divisor = rest;
      lastNumerator = numerator;
      lastDenominator = denominator;
      numerator = nextNumerator;
      denominator = nextDenominator;
    }
    return shortest;
  }
}
