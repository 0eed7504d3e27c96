package org.sweepstack.execution;

/** Says that no stack can be trained any more where stacks are trained, which ends a run. */
public final class WorkplaceLostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Tells what happened.
   *
   * @param message a line for the user
   */
  public WorkplaceLostException(String message, Throwable cause) {
    super(message, cause);
  }
}
