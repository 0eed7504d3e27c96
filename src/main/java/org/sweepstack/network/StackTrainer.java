package org.sweepstack.network;

import java.util.function.LongConsumer;

/** Steps of a stack on the samples of one pass. What the pass computed last may be lost. */
public interface StackTrainer extends AutoCloseable {

  /**
   * Computes the gradients of the loss over all samples of the pass, and leaves the weights as they
   * are: neither clipped nor with l2.
   */
  default void computeGradients() {
    computeGradients(done -> {});
  }

  /**
   * Does the same.
   *
   * @param between is called now and then where that takes long, with how many samples of how many
   *     trials, multiplied, were done since; what it throws gives it up
   */
  void computeGradients(LongConsumer between);

  /** Computes the gradients over all samples of the pass and takes one step with them. */
  default void step() {
    step(done -> {});
  }

  /**
   * Does the same.
   *
   * @param between is called now and then where that takes long, with how many samples of how many
   *     trials, multiplied, were done since; what it throws gives it up, and then some trials have
   *     taken the step
   */
  void step(LongConsumer between);

  @Override
  void close();
}
