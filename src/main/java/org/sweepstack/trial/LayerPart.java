package org.sweepstack.trial;

/** Numbers of one layer, as they are looked at along the epochs. */
public enum LayerPart implements Choice {
  /** What its inputs are multiplied with. */
  WEIGHTS,
  /** What is added. */
  BIASES,
  /** The loss's gradient in the weights, over the training samples. */
  WEIGHT_GRADIENTS,
  /** The loss's gradient in the biases, over the training samples. */
  BIAS_GRADIENTS,
  /** What comes out, after the activation, for some of the training samples. */
  ACTIVATIONS
}
