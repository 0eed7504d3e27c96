package org.sweepstack.csv;

import java.util.regex.Pattern;
import org.sweepstack.trial.Numbers;

/**
 * What a spreadsheet with English settings takes the text of a CSV cell for, whether the cell is
 * quoted or not. Wider than any one spreadsheet where they differ.
 */
public final class SpreadsheetGuess {
  private static final String STARTS_OF_FORMULAS = "=+-@\t\r";
  private static final int DIGITS_KEPT = 15;

  /** Such as 007, 1e5, 1,000, (5), 5%, $5, 1 1/2, 1-2, 2024-01-02, 1:30 and 12 am. */
  private static final Pattern NUMBER_OR_TIME =
      Pattern.compile(
          "[\\s.,:/()%$€£¥+-]*[0-9][0-9\\s.,:/()%$€£¥+-]*(e[-+]?[0-9]+)?([ap]m|\\s[ap])?",
          Pattern.CASE_INSENSITIVE);

  /** Such as a version or an address, which English settings leave alone. */
  private static final Pattern DOTTED = Pattern.compile("[0-9]+(\\.[0-9]+){2,}");

  private static final String MONTH =
      "(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?"
          + "|oct(ober)?|nov(ember)?|dec(ember)?)";
  private static final String BETWEEN = "[\\s,./-]*";

  /** Such as SEPT2, Mar-3, 5 Jan and March 3, 2024. */
  private static final Pattern DATE_WITH_MONTH =
      Pattern.compile(
          String.join(BETWEEN, "[0-9]{1,4}", MONTH, "([0-9]{1,4})?")
              + "|"
              + String.join(BETWEEN, MONTH, "[0-9]{1,4}", "([0-9]{1,4})?"),
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ERROR =
      Pattern.compile("#(N/A|NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!)", Pattern.CASE_INSENSITIVE);

  private SpreadsheetGuess() {}

  /** Returns whether a text would be computed: one that starts with {@code = + - @}, tab or CR. */
  public static boolean isFormula(String text) {
    return !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
  }

  /**
   * Returns whether a text would be shown as something else: a number in another form, a date, a
   * time or an error. {@code true} and {@code false} become the words TRUE and FALSE, which still
   * say what they said.
   */
  static boolean changes(String text) {
    String bare = text.strip();
    boolean isGuessed =
        NUMBER_OR_TIME.matcher(bare).matches()
            || DATE_WITH_MONTH.matcher(bare).matches()
            || ERROR.matcher(bare).matches();
    return isGuessed && !DOTTED.matcher(bare).matches() && !isPlainNumber(text);
  }

  /** Returns whether a text is a number that is shown as it is written. */
  static boolean isPlainNumber(String text) {
    return keepsValue(text)
        && Numbers.parse(text).map(Numbers::format).filter(text::equals).isPresent();
  }

  /** Returns whether a text is a number of which no digit gets lost. */
  static boolean keepsValue(String text) {
    return Numbers.parse(text).isPresent()
        && Numbers.parseDecimal(text).orElseThrow().stripTrailingZeros().precision() <= DIGITS_KEPT;
  }
}
