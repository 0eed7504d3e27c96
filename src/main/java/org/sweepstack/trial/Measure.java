package org.sweepstack.trial;

/** What is measured over a set of samples. */
public enum Measure {
  /** Mean loss, without the l2 term. */
  LOSS,
  /** Share of samples whose class is predicted. */
  ACCURACY,
  /** Root of the mean squared error, in the quantity's units; of several, the mean of theirs. */
  RMSE,
  /** Mean absolute error, in the quantity's units. */
  MAE,
  /** Share of a quantity's variance that is predicted, at most 1; of several, the mean. */
  R2,
  /** Half of l2 times the sum of the squared weights: what l2 adds to the loss. */
  L2_TERM,
  /** Mean over the classes of the share of their samples whose class is predicted. */
  BALANCED_ACCURACY,
  /** Mean over the classes of the harmonic mean of precision and recall. */
  MACRO_F1,
  /** Area under the ROC curve: the share of pairs of both classes in the right order; of two. */
  ROC_AUC,
  /** Mean of minus the logarithm of the true class's probability, where outputs are such. */
  LOG_LOSS;

  /**
   * Returns the coefficient of determination, as scikit-learn counts: one less the squared errors
   * over the squared distances of the true values from their mean; where those are 0, 1 without
   * errors, else 0.
   */
  public static double r2(double errors, double distances) {
    if (distances == 0) {
      return errors == 0 ? 1 : 0;
    }
    return 1 - errors / distances;
  }

  /** Returns whether every trial has had it from the first version on. */
  public boolean isBasic() {
    return this == LOSS || this == ACCURACY;
  }

  /** Returns whether it is of quantities, and not of classes. */
  public boolean isOfQuantities() {
    return this == RMSE || this == MAE || this == R2;
  }

  /** Returns whether it is of classes, and only measured where a sweep asks for it. */
  public boolean isOfClasses() {
    return this == BALANCED_ACCURACY || this == MACRO_F1 || this == ROC_AUC || this == LOG_LOSS;
  }

  /** Returns whether it is a share, in [0, 1]. */
  public boolean isShare() {
    return this == ACCURACY || isOfClasses() && this != LOG_LOSS;
  }

  /** Returns whether less is better. */
  public boolean isError() {
    return this == LOSS || this == RMSE || this == MAE || this == L2_TERM || this == LOG_LOSS;
  }
}
