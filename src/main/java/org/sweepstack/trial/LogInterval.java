package org.sweepstack.trial;

import java.util.Optional;

/**
 * How far apart the logged points of a training are.
 *
 * @param count how many epochs or steps, at least 1
 * @param isInSteps whether steps are counted, rather than epochs
 */
public record LogInterval(int count, boolean isInSteps) {
  /** What follows the number of steps. */
  private static final String STEPS = " steps";

  /**
   * A regular expression, of the kind that Java and JavaScript share, for every text in steps;
   * those in epochs are whole numbers.
   */
  static final String PATTERN = Numbers.START_OF_WHOLE + "[1-9][0-9]{0,8} steps?";

  /** Returns an interval of epochs. */
  public static LogInterval ofEpochs(int epochs) {
    return new LogInterval(epochs, false);
  }

  /** Returns an interval of steps. */
  public static LogInterval ofSteps(int steps) {
    return new LogInterval(steps, true);
  }

  /** Reads {@code 10} or {@code 1100 steps}; empty when the text is neither. */
  static Optional<LogInterval> parse(String text) {
    boolean isInSteps = text.matches(PATTERN);
    String number = isInSteps ? text.substring(0, text.indexOf(' ')) : text;
    return Numbers.parseWhole(number)
        .filter(count -> count >= 1 && count <= Integer.MAX_VALUE)
        .map(count -> new LogInterval(count.intValue(), isInSteps));
  }

  /** Returns the text that a sweep file has: {@code 10} or {@code 1100 steps}. */
  @Override
  public String toString() {
    return count + (isInSteps ? STEPS : "");
  }
}
