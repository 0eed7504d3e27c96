package org.sweepstack.trial;

/** The loss that training minimizes. */
public enum LossKind implements Choice {
  /** Mean squared error over samples and outputs. */
  MSE,
  /** Binary cross entropy, computed from the output before its sigmoid. */
  BINARY_CROSS_ENTROPY,
  /** Cross entropy with softmax over one output per class. */
  CROSS_ENTROPY
}
