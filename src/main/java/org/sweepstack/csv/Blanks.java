package org.sweepstack.csv;

/** What stands around a text and cannot be seen. */
public final class Blanks {
  private Blanks() {}

  /**
   * Returns a text without what stands around it: blanks, no-break spaces, tabs, line ends and the
   * marks of width zero that programs leave.
   */
  public static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (start < end && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char character) {
    return character <= ' ' && Character.isWhitespace(character)
        || character > '~'
            && (Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == '\u200B'
                || character == '\uFEFF');
  }
}
