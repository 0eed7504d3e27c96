package org.sweepstack.trial;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Which file names this process can speak of: Java takes their encoding from the locale it starts
 * in.
 */
public final class FileNames {
  /** What Java reads where bytes mean nothing in the locale. */
  private static final char UNREADABLE = '\uFFFD';

  private static final Charset ENCODING =
      Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));

  private FileNames() {}

  /** Returns what is wrong with a name that cannot be spoken of, and what the user can do. */
  public static String remedy() {
    return ENCODING.equals(StandardCharsets.UTF_8)
        ? "not UTF-8, as which Java reads file names here; rename it"
        : "this locale knows no such characters in file names; set LC_ALL=C.UTF-8";
  }

  /** Returns whether a text can name a file, as far as that is up to the locale. */
  public static boolean canName(String text) {
    return text.indexOf(UNREADABLE) < 0 && ENCODING.newEncoder().canEncode(text);
  }
}
