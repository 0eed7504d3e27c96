package org.sweepstack.judge;

import org.sweepstack.trial.InvalidInputException;

/** A measure and what is asked of it. */
record Criterion(Measure measure, Comparison comparison) {

  /** Reads a measure, an operator and a number. */
  static Criterion parse(String text, String place) {
    String[] parts = text.split(" (?=[<>])", 2);
    if (parts.length < 2) {
      throw new InvalidInputException(
          place + "expected a measure, <, <=, > or >= and a number, got '" + text + "'");
    }
    return new Criterion(Measure.parse(parts[0], place), Comparison.parse(parts[1], place));
  }

  @Override
  public String toString() {
    return measure + " " + comparison;
  }
}
