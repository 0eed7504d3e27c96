package org.sweepstack.trial;

/** What a target is, and so what a trial learns to predict. */
public enum Task implements Choice {
  /** Found from the target: classes, unless they may well be a quantity. */
  AUTO,
  /** Classes, even where all of them are numbers. */
  CLASSIFICATION
}
