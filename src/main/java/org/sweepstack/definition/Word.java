package org.sweepstack.definition;

import org.sweepstack.trial.PrintableText;

/**
 * The text of one value, and where it was given.
 *
 * @param position where
 * @param text as written, or as computed from what was written
 */
record Word(Position position, String text) {
  private static final int LONGEST_SHOWN = 60;

  /** Returns the text for a message: {@code nothing} when empty. */
  String shown() {
    return text.isEmpty() ? "nothing" : shown(text);
  }

  /** Returns a text as a part of one line of a message: without line breaks, and not too long. */
  static String shown(String text) {
    return shown(text, LONGEST_SHOWN);
  }

  /** Returns a text without line breaks and with at most so many characters. */
  static String shown(String text, int longest) {
    return PrintableText.of(text, longest);
  }
}
