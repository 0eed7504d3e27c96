package org.sweepstack.trial;

/**
 * Says that a trial does not fit into the memory of this machine, and what it needs. The message
 * depends on the trial alone, as it stands in tables that two runs have to agree on.
 */
public final class TrialTooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception with a message such as {@code needs about 3.4 GiB of Java's heap}. */
  public TrialTooLargeException(String message) {
    super(message);
  }

  /** Returns the error of the trial's row. */
  public String error() {
    return "OutOfMemoryError: " + getMessage();
  }
}
