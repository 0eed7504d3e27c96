package org.sweepstack.trial;

/** Which of the weights in a file trials start from. */
public enum WeightsMoment implements Choice {
  /** Those that the training ended with which the file is of. */
  FINAL,
  /** Those that it started from. */
  INITIAL
}
