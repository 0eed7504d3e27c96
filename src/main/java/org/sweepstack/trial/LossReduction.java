package org.sweepstack.trial;

/**
 * How the gradient of the loss is scaled over a step's samples; reported losses are always means.
 */
public enum LossReduction implements Choice {
  /** Divide by the number of samples (and outputs, for mse). */
  MEAN,
  /** Add up, so that the step grows with the number of samples. */
  SUM
}
