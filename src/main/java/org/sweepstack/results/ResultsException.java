package org.sweepstack.results;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Says in one line that a file of a results folder cannot be written, and why. */
public final class ResultsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param file what was to be written
   * @param cause what the file system answered
   */
  ResultsException(Path file, IOException cause) {
    super(file + ": cannot be written: " + reason(cause), cause);
  }

  /** Returns what the file system answered, in one line. */
  static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "access denied; is it open in another program?";
    }
    String reason =
        cause instanceof FileSystemException problem && problem.getReason() != null
            ? problem.getReason()
            : cause.getMessage();
    return reason == null ? cause.getClass().getSimpleName() : Cell.singleLine(reason);
  }
}
