package org.sweepstack.csv;

/** Text that others wrote, in a cell from which it is read back to the last character. */
public final class FreeText {
  private static final char MARK = '\'';

  private FreeText() {}

  /**
   * Returns the text with a leading {@code '} where a spreadsheet would take it for a formula, or
   * where it begins with one of its own.
   */
  public static String mark(String text) {
    boolean isMarked = !text.isEmpty() && text.charAt(0) == MARK;
    return isMarked || SpreadsheetGuess.isFormula(text) ? MARK + text : text;
  }

  /** Reads what {@link #mark} wrote. */
  public static String unmark(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == MARK ? cell.substring(1) : cell;
  }

  /** Returns the marked text in a single line: line breaks as {@code \n} and {@code \r}. */
  public static String toLine(String text) {
    return mark(
        hasNoneToEscape(text)
            ? text
            : text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"));
  }

  private static boolean hasNoneToEscape(String text) {
    return text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && text.indexOf('\\') < 0;
  }

  /**
   * Reads what {@link #toLine} wrote.
   *
   * @throws IllegalArgumentException when it did not
   */
  public static String ofLine(String cell) {
    String line = unmark(cell);
    if (line.indexOf('\\') < 0) {
      return line;
    }
    StringBuilder text = new StringBuilder();
    for (int index = 0; index < line.length(); index++) {
      char character = line.charAt(index);
      boolean isEscape = character == '\\' && ++index < line.length();
      text.append(isEscape ? escaped(line.charAt(index)) : character);
    }
    return text.toString();
  }

  private static char escaped(char letter) {
    return switch (letter) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case '\\' -> '\\';
      default -> throw new IllegalArgumentException("unknown escape \\" + letter);
    };
  }
}
