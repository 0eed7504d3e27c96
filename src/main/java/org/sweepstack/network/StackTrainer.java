package org.sweepstack.network;

/** Steps of a stack on the samples of one pass. What the pass computed last may be lost. */
public interface StackTrainer extends AutoCloseable {

  /**
   * Computes the gradients of the loss over all samples of the pass, and leaves the weights as they
   * are: neither clipped nor with l2.
   */
  void computeGradients();

  /** Computes the gradients over all samples of the pass and takes one step with them. */
  void step();

  @Override
  void close();
}
