package org.sweepstack.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.function.DoubleSupplier;

/** The numbers along an axis, alike in every locale. */
final class PictureNumbers extends NumberFormat {
  private static final long serialVersionUID = 1L;

  /** What a sum of steps may be off, as a part of the axis. */
  private static final double ROUNDING = 1e-9;

  private static final MathContext DIGITS = new MathContext(6);
  private static final int FIRST_LONG_EXPONENT = 5;
  private static final int LAST_SHORT_EXPONENT = -3;

  private final transient DoubleSupplier span;

  /**
   * Creates the format.
   *
   * @param span the length of the axis: what is tiny beside it is a 0 that was rounded
   */
  PictureNumbers(DoubleSupplier span) {
    this.span = span;
  }

  /** Returns a number of up to 6 digits, such as {@code 0.25} or {@code 1e-5}. */
  static String text(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return value == 0 ? "0" : Double.toString(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    return exponent < LAST_SHORT_EXPONENT || exponent >= FIRST_LONG_EXPONENT
        ? rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent
        : rounded.toPlainString();
  }

  @Override
  public StringBuffer format(double number, StringBuffer into, FieldPosition position) {
    boolean isZero = Math.abs(number) < ROUNDING * span.getAsDouble();
    return into.append(text(isZero ? 0 : number));
  }

  @Override
  public StringBuffer format(long number, StringBuffer into, FieldPosition position) {
    return format((double) number, into, position);
  }

  @Override
  public Number parse(String source, ParsePosition position) {
    throw new UnsupportedOperationException("axes are only written");
  }
}
