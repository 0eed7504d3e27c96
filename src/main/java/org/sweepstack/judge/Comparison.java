package org.sweepstack.judge;

import java.util.List;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Numbers;

/**
 * A comparison with a number; what was not measured meets none.
 *
 * @param operator one of {@code < <= > >=}
 * @param number what is compared with
 */
record Comparison(String operator, double number) {
  private static final List<String> OPERATORS = List.of("<=", ">=", "<", ">");

  /** Reads an operator and a number. */
  static Comparison parse(String text, String place) {
    String operator = operator(text, place);
    return new Comparison(operator, number(text.substring(operator.length()).strip(), place));
  }

  /** Reads the operator that a text begins with. */
  static String operator(String text, String place) {
    return OPERATORS.stream()
        .filter(text::startsWith)
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    place + "expected <, <=, > or >= and a number, got '" + text + "'"));
  }

  static double number(String text, String place) {
    return Numbers.parse(text)
        .orElseThrow(
            () -> new InvalidInputException(place + "expected a number, got '" + text + "'"));
  }

  boolean isMetBy(double value) {
    return switch (operator) {
      case "<" -> value < number;
      case "<=" -> value <= number;
      case ">" -> value > number;
      default -> value >= number;
    };
  }

  @Override
  public String toString() {
    return operator + " " + ShownNumber.of(number);
  }
}
