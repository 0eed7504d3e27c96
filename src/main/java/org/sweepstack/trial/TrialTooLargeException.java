package org.sweepstack.trial;

import java.util.List;

/**
 * Says that a trial does not fit into the memory of this machine, and what it needs. The message
 * depends on the trial alone, as it stands in tables that two runs have to agree on.
 */
public final class TrialTooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Parameter<?>> causes;

  /**
   * Creates the exception with a message such as {@code needs about 3.4 GiB of Java's heap}.
   *
   * @param causes the parameters that may be what makes it large, what to change first
   */
  public TrialTooLargeException(String message, Parameter<?>... causes) {
    super(message);
    this.causes = List.of(causes);
  }

  /** Returns the parameters that may be what makes the trial large, what to change first. */
  public List<Parameter<?>> causes() {
    return causes;
  }

  /** Returns the error of the trial's row. */
  public String error() {
    return "OutOfMemoryError: " + getMessage();
  }
}
