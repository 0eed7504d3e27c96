package org.sweepstack.trial;

/** How much the samples of a class count in training. */
public enum ClassWeighting implements Choice {
  /** All alike. */
  NONE,
  /** The more, the fewer training samples the class has: all classes count alike. */
  BALANCED
}
