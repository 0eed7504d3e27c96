package org.sweepstack.definition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.IntFunction;

/**
 * Evenly spaced numbers, computed alike on every machine, each when it is asked for.
 *
 * @param count how many
 * @param numbers gives the number of an index
 */
record Series(int count, IntFunction<BigDecimal> numbers) {
  private static final MathContext TWELVE_DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

  /** No numbers. */
  static final Series NONE =
      new Series(
          0,
          index -> {
            throw new IndexOutOfBoundsException(index);
          });

  /**
   * Returns numbers evenly spaced from {@code first} to {@code last}, both included, rounded to 12
   * significant digits but for the ends, which are exact.
   *
   * @param count at least 2
   */
  static Series linear(BigDecimal first, BigDecimal last, int count) {
    BigDecimal steps = BigDecimal.valueOf(count - 1L);
    return between(
        first,
        last,
        count,
        index -> {
          BigDecimal toLast = BigDecimal.valueOf(index);
          BigDecimal toFirst = steps.subtract(toLast);
          return first.multiply(toFirst).add(last.multiply(toLast)).divide(steps, TWELVE_DIGITS);
        });
  }

  /**
   * Returns numbers evenly spaced in the logarithm from {@code first} to {@code last}, both
   * included, rounded to 12 significant digits but for the ends, which are exact.
   *
   * @param first above 0, as is {@code last}
   * @param count at least 2
   */
  static Series logarithmic(BigDecimal first, BigDecimal last, int count) {
    // StrictMath gives the same bits everywhere, and errs far below the twelfth digit.
    double logFirst = StrictMath.log(first.doubleValue());
    double logLast = StrictMath.log(last.doubleValue());
    return between(
        first,
        last,
        count,
        index -> {
          double share = (double) index / (count - 1);
          double value = StrictMath.exp(logFirst + (logLast - logFirst) * share);
          return new BigDecimal(value).round(TWELVE_DIGITS);
        });
  }

  /** Returns {@code first} and every {@code step} from there, exactly. */
  static Series range(BigDecimal first, BigDecimal step, int count) {
    return new Series(count, index -> first.add(step.multiply(BigDecimal.valueOf(index))));
  }

  private static Series between(
      BigDecimal first, BigDecimal last, int count, IntFunction<BigDecimal> inner) {
    return new Series(
        count,
        index -> {
          if (index == 0) {
            return first;
          }
          return index == count - 1 ? last : inner.apply(index);
        });
  }
}
