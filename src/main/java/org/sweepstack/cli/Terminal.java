package org.sweepstack.cli;

import java.util.Optional;

/**
 * What is known of the terminal. Java cannot tell whether standard error is one; the launcher can,
 * and says so.
 */
final class Terminal {
  private static final int DEFAULT_COLUMNS = 80;
  private static final int FEWEST_COLUMNS = 40;

  private Terminal() {}

  /** Returns whether messages go to a terminal that can draw over a line. */
  static boolean isTerminal() {
    String told = System.getProperty("sweepstack.terminal");
    boolean isTerminal = told == null ? System.console() != null : Boolean.parseBoolean(told);
    return isTerminal && !"dumb".equals(System.getenv("TERM"));
  }

  /** Returns how wide the terminal is, 80 when it does not say. */
  static int columns() {
    return Optional.ofNullable(System.getProperty("sweepstack.columns"))
        .filter(columns -> columns.matches("[0-9]{1,4}"))
        .map(Integer::valueOf)
        .filter(columns -> columns >= FEWEST_COLUMNS)
        .orElse(DEFAULT_COLUMNS);
  }
}
