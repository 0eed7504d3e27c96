package org.sweepstack.trial;

import java.util.Arrays;
import java.util.List;

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
  TEST_ACCURACY(SampleSet.TEST, Measure.ACCURACY),
  /** Root mean squared error on the training samples, of a quantity, as those below. */
  TRAIN_RMSE(SampleSet.TRAIN, Measure.RMSE),
  /** Mean absolute error on the training samples. */
  TRAIN_MAE(SampleSet.TRAIN, Measure.MAE),
  /** Share of the training samples' variance that is predicted. */
  TRAIN_R2(SampleSet.TRAIN, Measure.R2),
  /** Root mean squared error on the validation samples. */
  VALIDATION_RMSE(SampleSet.VALIDATION, Measure.RMSE),
  /** Mean absolute error on the validation samples. */
  VALIDATION_MAE(SampleSet.VALIDATION, Measure.MAE),
  /** Share of the validation samples' variance that is predicted. */
  VALIDATION_R2(SampleSet.VALIDATION, Measure.R2),
  /** Root mean squared error on the test samples. */
  TEST_RMSE(SampleSet.TEST, Measure.RMSE),
  /** Mean absolute error on the test samples. */
  TEST_MAE(SampleSet.TEST, Measure.MAE),
  /** Share of the test samples' variance that is predicted. */
  TEST_R2(SampleSet.TEST, Measure.R2),
  /** What l2 adds to the training loss; of trials with l2. */
  L2_TERM(SampleSet.TRAIN, Measure.L2_TERM),
  /** Balanced accuracy on the training samples, where a sweep asks for it, as those below. */
  TRAIN_BALANCED_ACCURACY(SampleSet.TRAIN, Measure.BALANCED_ACCURACY),
  /** Macro F1 on the training samples. */
  TRAIN_MACRO_F1(SampleSet.TRAIN, Measure.MACRO_F1),
  /** Area under the ROC curve on the training samples. */
  TRAIN_ROC_AUC(SampleSet.TRAIN, Measure.ROC_AUC),
  /** Log loss on the training samples. */
  TRAIN_LOG_LOSS(SampleSet.TRAIN, Measure.LOG_LOSS),
  /** Balanced accuracy on the validation samples. */
  VALIDATION_BALANCED_ACCURACY(SampleSet.VALIDATION, Measure.BALANCED_ACCURACY),
  /** Macro F1 on the validation samples. */
  VALIDATION_MACRO_F1(SampleSet.VALIDATION, Measure.MACRO_F1),
  /** Area under the ROC curve on the validation samples. */
  VALIDATION_ROC_AUC(SampleSet.VALIDATION, Measure.ROC_AUC),
  /** Log loss on the validation samples. */
  VALIDATION_LOG_LOSS(SampleSet.VALIDATION, Measure.LOG_LOSS),
  /** Balanced accuracy on the test samples. */
  TEST_BALANCED_ACCURACY(SampleSet.TEST, Measure.BALANCED_ACCURACY),
  /** Macro F1 on the test samples. */
  TEST_MACRO_F1(SampleSet.TEST, Measure.MACRO_F1),
  /** Area under the ROC curve on the test samples. */
  TEST_ROC_AUC(SampleSet.TEST, Measure.ROC_AUC),
  /** Log loss on the test samples. */
  TEST_LOG_LOSS(SampleSet.TEST, Measure.LOG_LOSS);

  /** Those that every version measured, and every table has. */
  public static final List<Metric> BASIC =
      Arrays.stream(values()).filter(metric -> metric.measure.isBasic()).toList();

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

  /** Returns the metric of a measure on a set. */
  public static Metric of(SampleSet set, Measure measure) {
    return Arrays.stream(values())
        .filter(metric -> metric.set == set && metric.measure == measure)
        .findFirst()
        .orElseThrow();
  }

  /** Returns whether this is a loss: what another loss minimizes does not compare with it. */
  public boolean isLoss() {
    return measure == Measure.LOSS;
  }

  /** Returns whether this is a share, in [0, 1]. */
  public boolean isShare() {
    return measure.isShare();
  }

  /** Returns whether less of it is better. */
  public boolean isError() {
    return measure.isError();
  }

  /** Returns whether this is measured on the validation samples, which a trial may not have. */
  public boolean needsValidation() {
    return set == SampleSet.VALIDATION;
  }
}
