package org.sweepstack.judge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** A number as the tables show it. */
final class ShownNumber {
  private ShownNumber() {}

  /** Four digits: what comes behind them differs between kinds of processors. */
  static String of(double value) {
    if (Double.isNaN(value)) {
      return "nothing";
    }
    double size = Math.abs(value);
    if (size != 0 && (size < 1e-3 || size >= 1e6)) {
      String digits = String.format(Locale.ROOT, "%.2e", value);
      return digits.replaceFirst("\\.?0*e\\+?", "E").replaceFirst("E(-?)0", "E$1");
    }
    return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
  }
}
