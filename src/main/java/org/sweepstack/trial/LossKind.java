package org.sweepstack.trial;

/** The loss that training minimizes. */
public enum LossKind implements Choice {
  /** Mean squared error over samples and outputs. */
  MSE,
  /** Binary cross entropy, computed from the output before its sigmoid. */
  BINARY_CROSS_ENTROPY,
  /** Cross entropy with softmax over one output per class. */
  CROSS_ENTROPY,
  /** Mean absolute error over samples and outputs. */
  MAE,
  /** Half the squared error up to {@code huber_delta}, a straight line beyond it. */
  HUBER;

  /** Returns whether it compares an output with its target by their difference alone. */
  public boolean isOfDifferences() {
    return this == MSE || this == MAE || this == HUBER;
  }
}
