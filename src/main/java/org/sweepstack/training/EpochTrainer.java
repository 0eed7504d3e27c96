package org.sweepstack.training;

import java.util.function.LongConsumer;

/**
 * How an epoch is trained: on all samples at once or in batches, on the same samples or on fresh
 * ones.
 */
interface EpochTrainer extends AutoCloseable {

  /** Returns how many steps an epoch has, at least 1. */
  int steps();

  /**
   * Trains every trial of the stack for one step; those of an epoch follow each other from any of
   * them on.
   *
   * @param epoch counted from 1
   * @param step counted from 0 in each epoch
   * @param between is called now and then where a step takes long; what it throws gives it up
   */
  void step(int epoch, int step, LongConsumer between);

  @Override
  void close();
}
