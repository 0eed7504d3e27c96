package org.sweepstack.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.SingleLine;

/** Says in one line that a file of a results folder cannot be written or read, and why. */
public final class ResultsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param file what was to be written
   * @param cause what the file system answered
   */
  public ResultsException(Path file, IOException cause) {
    this(file + ": cannot be written: " + reason(cause), cause);
  }

  private ResultsException(String message, IOException cause) {
    super(message, cause);
  }

  /** Returns the exception for a file that cannot be read, or for what is there in its place. */
  public static RuntimeException unreadable(Path file, IOException cause) {
    if (cause instanceof NotRegularException) {
      return new InvalidInputException(
          file + ": " + reason(cause) + ", where a file of the results is read; remove it");
    }
    return new ResultsException(file + ": cannot be read: " + reason(cause), cause);
  }

  /** Returns what the file system answered, in one line. */
  public static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "access denied; is it open in another program?";
    }
    String reason =
        cause instanceof FileSystemException problem && problem.getReason() != null
            ? problem.getReason()
            : cause.getMessage();
    return reason == null ? cause.getClass().getSimpleName() : SingleLine.of(reason);
  }
}
