package org.sweepstack;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/**
 * Fails tests that would be skipped because a program is missing, where {@code
 * SWEEPSTACK_SKIPPED_CHECKS=fail} asks for it: continuous integration has them all, and a check
 * that was not made there must not look like one that passed. Found by JUnit in {@code
 * META-INF/services}.
 */
public final class SkippedChecks
    implements TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {
  static final String VARIABLE = "SWEEPSTACK_SKIPPED_CHECKS";

  private final boolean areFailures;

  /** Asks the environment. */
  public SkippedChecks() {
    this("fail".equals(System.getenv(VARIABLE)));
  }

  SkippedChecks(boolean areFailures) {
    this.areFailures = areFailures;
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable cause)
      throws Throwable {
    handle(cause);
  }

  @Override
  public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable cause)
      throws Throwable {
    handle(cause);
  }

  @Override
  public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable cause)
      throws Throwable {
    handle(cause);
  }

  private void handle(Throwable cause) throws Throwable {
    if (areFailures && cause instanceof TestAbortedException) {
      throw new AssertionError(
          "a check was skipped where all are to be made: " + cause.getMessage());
    }
    throw cause;
  }
}
