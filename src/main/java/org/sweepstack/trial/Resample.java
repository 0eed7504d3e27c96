package org.sweepstack.trial;

/** When training points are drawn afresh. */
public enum Resample implements Choice {
  /** Train on the same points throughout. */
  NEVER,
  /** Draw fresh training points at every epoch. */
  EPOCH
}
