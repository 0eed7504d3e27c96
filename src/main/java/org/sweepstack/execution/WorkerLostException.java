package org.sweepstack.execution;

/**
 * Says that the process that trained a stack is gone, again and again: for a trial of the stack, or
 * for one that trained beside it.
 */
public final class WorkerLostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Tells what happened.
   *
   * @param message what a failed trial's row says
   */
  public WorkerLostException(String message, Throwable cause) {
    super(message, cause);
  }
}
