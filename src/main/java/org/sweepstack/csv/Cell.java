package org.sweepstack.csv;

import java.util.OptionalInt;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Precision;

/** The text of one cell of a CSV file, before quoting; empty for what was not measured. */
public final class Cell {
  private Cell() {}

  /** Returns a whole number, or an empty cell. */
  public static String of(OptionalInt value) {
    return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
  }

  /** Returns the value of a parameter; empty where it cannot matter. */
  public static <T> String of(Configuration configuration, Parameter<T> parameter) {
    String text = configuration.text(parameter).orElse("");
    return parameter.type().isFreeText() ? SpreadsheetText.ofName(text) : text;
  }

  /** Returns a number, or an empty cell for what is not finite. */
  public static String of(double value) {
    return Numbers.format(value);
  }

  /** Returns a number as the shortest decimal that reads back in a precision, or an empty cell. */
  public static String of(double value, Precision precision) {
    return precision == Precision.FLOAT ? Numbers.format((float) value) : Numbers.format(value);
  }
}
