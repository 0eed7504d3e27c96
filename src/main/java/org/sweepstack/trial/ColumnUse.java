package org.sweepstack.trial;

/** What a user says of a column of a table. */
public enum ColumnUse implements Choice {
  /** Learned from, as what its cells are. */
  USED,
  /** Not looked at. */
  LEFT_OUT,
  /** Learned from as numbers. */
  NUMBER,
  /** Learned from as words, an input each, whatever the cells are. */
  CATEGORY
}
