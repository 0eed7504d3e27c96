package org.sweepstack.files;

import java.io.IOException;
import java.io.Reader;

/** The mark that spreadsheets and some editors put before a text in Unicode; no part of it. */
public final class ByteOrderMark {
  /** The mark as a text of its own. */
  public static final String TEXT = "\uFEFF";

  private ByteOrderMark() {}

  /** Returns a text without the mark before it, if there is one. */
  public static String strip(String text) {
    return text.startsWith(TEXT) ? text.substring(TEXT.length()) : text;
  }

  /**
   * Passes the mark over, if a text begins with one.
   *
   * @param reader at the start of the text; supports {@link Reader#mark}
   */
  public static void skip(Reader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != TEXT.charAt(0)) {
      reader.reset();
    }
  }
}
