package org.sweepstack.training;

import java.util.function.DoubleConsumer;

/**
 * How an epoch is trained: on all samples at once or in batches, on the same samples or on fresh
 * ones.
 */
interface EpochTrainer extends AutoCloseable {

  /**
   * Trains every trial of the stack for one epoch.
   *
   * @param epoch counted from 1
   * @param progress is given the share of the epoch that is done, between steps
   */
  void train(int epoch, DoubleConsumer progress);

  @Override
  void close();
}
