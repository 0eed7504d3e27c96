package org.sweepstack.files;

import java.nio.charset.CharacterCodingException;

/** Says on which line of a file bytes are no character of its encoding. */
public final class NotTextException extends CharacterCodingException {
  private static final long serialVersionUID = 1L;

  private final long line;

  NotTextException(long line) {
    this.line = line;
  }

  /** Returns the line, from 1. */
  public long line() {
    return line;
  }

  @Override
  public String getMessage() {
    return "line " + line + " is not in UTF-8";
  }
}
