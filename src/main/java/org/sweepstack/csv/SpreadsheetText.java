package org.sweepstack.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Pattern;
import org.sweepstack.trial.Sha256;

/**
 * Text that others wrote, as a cell that a spreadsheet opens, keeps and saves as it stands.
 *
 * <p>A {@code '} goes before what would not stay text. What a cell cannot hold is replaced, and the
 * text then ends with digits of its hash, so that texts that differ differ in their cells too. Not
 * to be read back: for that there is {@link FreeText}.
 */
public final class SpreadsheetText {
  /** The most characters in a cell of Excel; it cuts off more, or spills it over other cells. */
  static final int LONGEST_CELL = 32_767;

  /** The most characters in a criterion of a filter, and in an item of a pivot table, of Excel. */
  static final int LONGEST_NAME = 255;

  private static final char MARK = '\'';
  private static final String CUT = "...";
  private static final int HASH_DIGITS = 12;

  private static final Pattern CARRIAGE_RETURN = Pattern.compile("\\r\\n?");

  /** What XML cannot hold, and tabs, which LibreOffice drops from the start of a cell. */
  private static final Pattern NOT_KEPT = Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF&&[^\\n]]");

  private SpreadsheetText() {}

  /** Returns a text to be read, such as a message: up to {@link #LONGEST_CELL} characters. */
  public static String of(String text) {
    String cell = held(text, LONGEST_CELL);
    return SpreadsheetGuess.isFormula(bare(cell)) ? MARK + cell : cell;
  }

  /** Returns a name to filter and group by: up to {@link #LONGEST_NAME} characters. */
  public static String ofName(String name) {
    String cell = held(name, LONGEST_NAME);
    String bare = bare(cell);
    boolean staysText =
        SpreadsheetGuess.isPlainNumber(bare)
            || !SpreadsheetGuess.isFormula(bare) && !SpreadsheetGuess.changes(bare);
    return staysText ? cell : MARK + cell;
  }

  /** Returns a name that stays text even where it is a number. */
  public static String ofText(String name) {
    String cell = ofName(name);
    return SpreadsheetGuess.isPlainNumber(cell) ? MARK + cell : cell;
  }

  /**
   * Returns the names of the classes that a target has. They stay bare where all are numbers, if
   * only as {@code 1.0} or {@code 007}: numbers are what they are then.
   */
  public static List<String> ofClasses(List<String> names) {
    return names.stream().allMatch(SpreadsheetGuess::keepsValue)
        ? names
        : names.stream().map(SpreadsheetText::ofName).toList();
  }

  /**
   * Returns what stands after a text's own marks. It decides, so that {@code '=1} gets a mark more
   * than {@code =1} has.
   */
  private static String bare(String cell) {
    int start = 0;
    while (start < cell.length() && cell.charAt(start) == MARK) {
      start++;
    }
    return cell.substring(start);
  }

  /** Returns what a cell can hold of a text, with room for a mark. */
  private static String held(String text, int longest) {
    String lines = CARRIAGE_RETURN.matcher(text).replaceAll("\n");
    String kept = NOT_KEPT.matcher(lines).replaceAll(" ");
    if (kept.equals(text) && text.length() < longest) {
      return text;
    }
    String ending = " [" + hash(text) + "]";
    return start(kept, longest - 1 - ending.length()) + ending;
  }

  private static String start(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - CUT.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
  }

  private static String hash(String text) {
    MessageDigest digest = Sha256.digest();
    digest.update(text.getBytes(UTF_8));
    return Sha256.hex(digest).substring(0, HASH_DIGITS);
  }
}
