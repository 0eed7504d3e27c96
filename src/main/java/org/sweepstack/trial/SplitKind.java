package org.sweepstack.trial;

/** How the rows of a table are parted into those to learn from, to validate and to test. */
public enum SplitKind implements Choice {
  /** At random. */
  RANDOM,
  /** At random, each class in its share. */
  STRATIFIED,
  /** The last rows test, and of the others the last ones validate. */
  TIME,
  /** At random, rows with the same word in a column staying together. */
  GROUP,
  /** As a column says. */
  COLUMN;

  /** Returns whether a column has to say to what each row belongs. */
  public boolean needsColumn() {
    return this == GROUP || this == COLUMN;
  }
}
