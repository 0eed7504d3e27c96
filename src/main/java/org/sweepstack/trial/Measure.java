package org.sweepstack.trial;

/** What is measured over a set of samples. */
public enum Measure {
  /** Mean loss, without the l2 term. */
  LOSS,
  /** Share of samples whose class is predicted. */
  ACCURACY
}
