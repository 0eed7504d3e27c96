package org.sweepstack.trial;

/** How the gradient of a bias is formed from a step's samples. */
public enum BiasGradient implements Choice {
  /** Add up the samples: the derivative of the loss. */
  SUM,
  /** Divide once more by the samples of the step, as a common slip does. */
  MEAN
}
