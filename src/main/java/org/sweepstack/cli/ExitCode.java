package org.sweepstack.cli;

/** What the process tells its caller. */
final class ExitCode {
  /** All trials finished; a diverged one is a finding, not a failure. */
  static final int FINE = 0;

  /** Some trials failed or timed out, numbers differ, or a file could not be written. */
  static final int SOME_FAILED = 1;

  /** Something the user gave cannot be used; nothing was written. */
  static final int BAD_INPUT = 2;

  /** A bug, with its stack trace. */
  static final int BUG = 3;

  /** The user or the system asked the program to end. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
