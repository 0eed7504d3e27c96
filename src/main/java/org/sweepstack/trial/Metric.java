package org.sweepstack.trial;

/**
 * A number measured on a trial, by the parameters after an epoch and over a whole set of samples.
 */
public enum Metric implements Choice {
  /** Mean loss on the training samples, without the l2 term. */
  TRAIN_LOSS,
  /** Share of training samples whose class is predicted. */
  TRAIN_ACCURACY,
  /** Mean loss on the validation samples. */
  VALIDATION_LOSS,
  /** Share of validation samples whose class is predicted. */
  VALIDATION_ACCURACY,
  /** Mean loss on the test samples. */
  TEST_LOSS,
  /** Share of test samples whose class is predicted. */
  TEST_ACCURACY;

  /** Returns whether this is a loss, and not a share. */
  public boolean isLoss() {
    return this == TRAIN_LOSS || this == VALIDATION_LOSS || this == TEST_LOSS;
  }

  /** Returns whether this is measured on the validation samples, which a trial may not have. */
  public boolean needsValidation() {
    return this == VALIDATION_LOSS || this == VALIDATION_ACCURACY;
  }
}
