package org.sweepstack.trial;

import java.util.regex.Pattern;

/** A text of any number of lines, made one line. */
public final class SingleLine {
  private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

  private SingleLine() {}

  /** Returns a text with each line break, and the blanks around it, made a single space. */
  public static String of(String text) {
    return LINE_BREAK.matcher(text.strip()).replaceAll(" ");
  }
}
