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
  L2_TERM;

  /** Returns whether every trial has had it from the first version on. */
  public boolean isBasic() {
    return this == LOSS || this == ACCURACY;
  }

  /** Returns whether it is of quantities, and not of classes. */
  public boolean isOfQuantities() {
    return this == RMSE || this == MAE || this == R2;
  }

  /** Returns whether less is better. */
  public boolean isError() {
    return this == LOSS || this == RMSE || this == MAE || this == L2_TERM;
  }
}
