package org.sweepstack.trial;

/**
 * A number measured on a trial, by the parameters after an epoch: a measure over a whole set of
 * samples. Files hold the metrics by their names and in this order; a measure that is new goes to
 * the end.
 */
public enum Metric implements Choice {
  /** Mean loss on the training samples, without the l2 term. */
  TRAIN_LOSS(SampleSet.TRAIN, Measure.LOSS),
  /** Share of training samples whose class is predicted. */
  TRAIN_ACCURACY(SampleSet.TRAIN, Measure.ACCURACY),
  /** Mean loss on the validation samples. */
  VALIDATION_LOSS(SampleSet.VALIDATION, Measure.LOSS),
  /** Share of validation samples whose class is predicted. */
  VALIDATION_ACCURACY(SampleSet.VALIDATION, Measure.ACCURACY),
  /** Mean loss on the test samples. */
  TEST_LOSS(SampleSet.TEST, Measure.LOSS),
  /** Share of test samples whose class is predicted. */
  TEST_ACCURACY(SampleSet.TEST, Measure.ACCURACY);

  private final SampleSet set;
  private final Measure measure;

  Metric(SampleSet set, Measure measure) {
    this.set = set;
    this.measure = measure;
  }

  /** Returns the samples it is measured on. */
  public SampleSet set() {
    return set;
  }

  /** Returns what is measured. */
  public Measure measure() {
    return measure;
  }

  /** Returns whether this is a loss, and not a share. */
  public boolean isLoss() {
    return measure == Measure.LOSS;
  }

  /** Returns whether this is measured on the validation samples, which a trial may not have. */
  public boolean needsValidation() {
    return set == SampleSet.VALIDATION;
  }
}
