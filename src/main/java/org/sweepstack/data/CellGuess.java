package org.sweepstack.data;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sweepstack.trial.Numbers;

/** Guesses what a cell means that does not fit its column. */
final class CellGuess {
  /** What stands for a missing value, whatever the column. */
  private static final Set<String> MISSING =
      Set.of("nan", "n/a", "#n/a", "<na>", "null", "?", "#null!", "#value!", "#div/0!", "#ref!");

  /** What stands for a missing value among numbers; among words it may be a class. */
  private static final Set<String> MISSING_NUMBERS = Set.of("na", "none", "nil", "-", "--", ".");

  private static final Pattern DATE =
      Pattern.compile("[0-9]{1,4}([-/.])[0-9]{1,2}\\1[0-9]{1,4}([ T].*)?|[0-9]{1,2}:[0-9]{2}.*");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?[0-9]*,[0-9]+");
  private static final Pattern THOUSANDS =
      Pattern.compile("[-+]?[0-9]{1,3}([,.'\u00A0\u202F ][0-9]{3})+([.,][0-9]+)?");
  private static final Pattern PERCENT = Pattern.compile("[-+]?[0-9.,]+\\s*%");
  private static final Pattern WITH_UNIT = Pattern.compile("[-+]?[0-9.,]+\\s*\\p{L}+|\\p{Sc}.*");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "[-+]?(\\p{Sc}?)\\s*[-+]?(?:[0-9]+|[0-9]{1,3}(?:[,.'\u00A0\u202F"
              + " ][0-9]{3})+)(?:[.,][0-9]+)?"
              + "\\s*([\\p{L}\\p{Sc}%\u2030\u00B0][^0-9\\s]{0,7}[0-9]?|)");
  private static final Pattern MONTH_IN_WORDS =
      Pattern.compile(
          "([0-9]{1,2}[-. ]+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-., ]+"
              + "([0-9]{1,2},? +)?([0-9]{2}|[0-9]{4})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DIGITS = Pattern.compile("[-+]?[0-9.]+([eE][-+]?[0-9]+)?");

  private CellGuess() {}

  /** Returns whether a cell is one that says that there is no value. */
  static boolean isMissing(String cell) {
    return MISSING.contains(cell.toLowerCase(Locale.ROOT));
  }

  /** Returns whether a cell says so in a column that is learned from, whatever else it holds. */
  static boolean isMissingInput(String cell) {
    return isMissing(cell) || cell.equals("NA");
  }

  /** Returns whether a cell says so among numbers; among words it may be one. */
  static boolean isMissingNumber(String cell) {
    return isMissing(cell) || MISSING_NUMBERS.contains(cell.toLowerCase(Locale.ROOT));
  }

  /**
   * Returns whether a cell that is no number is a plain word, and not a number in another form.
   *
   * @param decimalCommas whether a comma is a decimal mark in the file
   */
  static boolean isWord(String cell, boolean decimalCommas) {
    return control(cell).isEmpty() && mark(cell, decimalCommas).isEmpty() && form(cell).isEmpty();
  }

  /** Returns whether a cell is a day or a time, in numbers or with a month in English. */
  static boolean isDate(String cell) {
    return DATE.matcher(cell).matches() || MONTH_IN_WORDS.matcher(cell).matches();
  }

  /**
   * Returns the unit of a number that may have marks between thousands or a decimal comma: empty
   * text when it has none, nothing when a cell is no such number.
   */
  static Optional<String> unit(String cell) {
    if (Numbers.parseDecimal(cell).isPresent()) {
      return Optional.of("");
    }
    Matcher amount = AMOUNT.matcher(cell);
    return amount.matches() ? Optional.of(amount.group(1) + amount.group(2)) : Optional.empty();
  }

  /** Returns the name of a character that text does not have; empty when there is none. */
  static String control(String cell) {
    if (cell.indexOf('\0') >= 0) {
      return "a NUL character (U+0000)";
    }
    return cell.indexOf('\u001A') >= 0 ? "a Ctrl-Z (U+001A)" : "";
  }

  /**
   * Returns what a cell is that is no number, and what to do.
   *
   * @param decimalCommas whether a comma is a decimal mark in the file
   * @param otherwise what can be done about any cell that is no number
   */
  static String remedy(String cell, boolean decimalCommas, String otherwise) {
    if (!control(cell).isEmpty()) {
      return "it has " + control(cell) + "; delete it, or save the file as text anew";
    }
    String mark = mark(cell, decimalCommas);
    String form = form(cell);
    return mark.isEmpty() ? (form.isEmpty() ? "write numbers" : form) + ", or " + otherwise : mark;
  }

  /** Returns what to write for a number with marks in it; empty when a cell is none. */
  private static String mark(String cell, boolean decimalCommas) {
    if (!decimalCommas && DECIMAL_COMMA.matcher(cell).matches()) {
      return "a decimal comma? write points, or save it with semicolons";
    }
    if (THOUSANDS.matcher(cell).matches()) {
      return "marks between thousands? write the digits alone";
    }
    return PERCENT.matcher(cell).matches() ? "a percentage; write 0.05 for 5%" : "";
  }

  /** Returns what else a cell may be than a word, and what to write; empty when nothing. */
  private static String form(String cell) {
    if (isDate(cell)) {
      return "a date or time; write a number, such as days since a first day";
    }
    if (DIGITS.matcher(cell).matches()) {
      return "beyond what a double holds, or not a number; write numbers";
    }
    return WITH_UNIT.matcher(cell).matches() ? "a unit; write the number alone" : "";
  }
}
