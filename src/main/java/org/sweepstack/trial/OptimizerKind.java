package org.sweepstack.trial;

/** How a gradient becomes a step; formulas and names follow {@code torch.optim}. */
public enum OptimizerKind implements Choice {
  /** The plain gradient. */
  SGD,
  /** A decaying sum of gradients. */
  MOMENTUM,
  /** Momentum that looks ahead. */
  NESTEROV,
  /** Each weight scaled by the root of the sum of its squared gradients. */
  ADAGRAD,
  /** Each weight scaled by the root of a decaying mean of its squared gradients. */
  RMSPROP,
  /** Decaying means of the gradient and of its square, corrected for their start at zero. */
  ADAM
}
