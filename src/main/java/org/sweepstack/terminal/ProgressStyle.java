package org.sweepstack.terminal;

/** How progress is shown. */
public enum ProgressStyle {
  /** Not at all. */
  NONE,
  /** A line now and then. */
  LINES,
  /** A block of lines that is drawn over itself. */
  BLOCK
}
