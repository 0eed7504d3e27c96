package org.sweepstack.trial;

/** A set of samples that a trial is measured on. */
public enum SampleSet implements Choice {
  /** What it learns from. */
  TRAIN,
  /** What decides between trials. */
  VALIDATION,
  /** What neither saw. */
  TEST
}
