package org.sweepstack.training;

/**
 * How an epoch is trained: on all samples at once or in batches, on the same samples or on fresh
 * ones.
 */
interface EpochTrainer extends AutoCloseable {

  /** Trains every trial of the stack for one epoch, counted from 1. */
  void train(int epoch);

  @Override
  void close();
}
