package org.sweepstack.csv;

import java.io.IOException;

/** Says where and why a file cannot be read on as a table. */
public final class TableFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  private final long line;

  /**
   * Creates the exception.
   *
   * @param line where, from 1; 0 for the file as a whole
   * @param text what was found, and how to mend it
   */
  TableFormatException(long line, String text) {
    super(text);
    this.line = line;
  }

  /** Returns the problem, after the file and the line it is in. */
  public String in(String file) {
    return file + (line == 0 ? "" : ":" + line) + ": " + getMessage();
  }
}
