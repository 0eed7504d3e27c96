package org.sweepstack.trial;

/** What is done about the empty cells of a table. */
public enum MissingCells implements Choice {
  /** The file is refused. */
  REFUSE,
  /** Their rows are left out. */
  DROP,
  /** The mean of the training rows stands for them. */
  MEAN,
  /** The mean stands for them, and an input beside says where it does. */
  MEAN_INDICATOR;

  /** Returns whether rows with such cells are learned from. */
  public boolean areFilled() {
    return this == MEAN || this == MEAN_INDICATOR;
  }
}
