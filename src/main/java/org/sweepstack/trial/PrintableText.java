package org.sweepstack.trial;

/**
 * Shows the user's text so that it cannot control a terminal: characters that are not visible
 * become escapes, as Java and YAML write them.
 */
public final class PrintableText {
  private static final String INVISIBLE_LETTERS = "\b\t\n\f\r\u001b";
  private static final String ESCAPE_LETTERS = "btnfre";

  private PrintableText() {}

  /** Returns a text in one line, {@code \n} for a line break. */
  public static String of(String text) {
    int first = 0;
    while (first < text.length() && isVisible(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder line = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int index = first; index < text.length(); index++) {
      char character = text.charAt(index);
      line.append(isVisible(character) ? String.valueOf(character) : escape(character));
    }
    return line.toString();
  }

  /** Returns the first characters of a text in one line, with dots where there are more. */
  public static String of(String text, int longest) {
    return of(text.length() <= longest ? text : text.substring(0, longest) + "...");
  }

  /**
   * Returns whether a character takes part in what one sees: it neither controls the terminal, nor
   * ends a line, nor turns round the direction of the text.
   */
  public static boolean isVisible(char character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      // Joiners and soft hyphens belong to words of many languages.
      case Character.FORMAT ->
          character == '\u00ad' || character == '\u200c' || character == '\u200d';
      default -> true;
    };
  }

  /** Returns the escape that stands for a character: {@code \e} or <code>&#92;u0007</code>. */
  public static String escape(char character) {
    int known = INVISIBLE_LETTERS.indexOf(character);
    return known < 0
        ? String.format("\\u%04x", (int) character)
        : "\\" + ESCAPE_LETTERS.charAt(known);
  }
}
