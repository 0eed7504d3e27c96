package org.sweepstack.trial;

/** The function between a layer's weighted sum and its output. */
public enum Activation implements Choice {
  /** 1 / (1 + exp(-x)). */
  SIGMOID,
  /** The hyperbolic tangent. */
  TANH,
  /** max(0, x), with derivative 0 at 0. */
  RELU,
  /** x above 0 and {@code leak} times x elsewhere. */
  LEAKY_RELU,
  /** x itself: layers without it collapse into one. */
  NONE,
  /** Exponentials that sum to 1 over the outputs; of an output layer only. */
  SOFTMAX
}
