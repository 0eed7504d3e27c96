package org.sweepstack.filter;

import java.util.List;
import java.util.Optional;

/** What a filter asks of a row at once. */
sealed interface Term {

  /** Returns whether rows pass for which it does not hold, instead of those for which it does. */
  boolean isNegated();

  /**
   * Words, of which a row must have one.
   *
   * @param words at least one
   */
  record Words(boolean isNegated, List<String> words) implements Term {}

  /**
   * A condition on a column.
   *
   * @param column its name as written
   * @param values at least one
   */
  record Condition(boolean isNegated, String column, Relation relation, List<String> values)
      implements Term {}

  /** How the text of a row relates to a value. */
  enum Relation {
    /** The same text, or the same number. */
    EQUAL("="),
    /** The same, written as programmers do. */
    SAME("=="),
    /** Another text, or none. */
    OTHER("!="),
    /** A smaller number. */
    BELOW("<"),
    /** A smaller number or the same. */
    AT_MOST("<="),
    /** A larger number. */
    ABOVE(">"),
    /** A larger number or the same. */
    AT_LEAST(">=");

    private final String sign;

    Relation(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }

    /** Returns the relation that is written so. */
    static Optional<Relation> of(String sign) {
      return List.of(values()).stream().filter(one -> one.sign.equals(sign)).findFirst();
    }

    /** Returns whether this orders numbers. */
    boolean isComparison() {
      return ordinal() >= BELOW.ordinal();
    }

    /** Returns whether a number relates so to a bound. */
    boolean holds(double value, double bound) {
      return switch (this) {
        case EQUAL, SAME -> value == bound;
        case OTHER -> value != bound;
        case BELOW -> value < bound;
        case AT_MOST -> value <= bound;
        case ABOVE -> value > bound;
        case AT_LEAST -> value >= bound;
      };
    }
  }
}
