package org.sweepstack.network;

/**
 * How many samples a trial sees.
 *
 * @param batch those of a step
 * @param train those of an epoch
 * @param validation those that validate; 0 where they are the training samples, or none
 * @param test those that test; 0 where they are the training samples
 */
public record SampleCounts(int batch, int train, int validation, int test) {

  /** Returns how many steps an epoch has; the last may be on fewer samples. */
  public long steps() {
    return (train + batch - 1L) / batch;
  }

  /** Returns whether a step takes some of the samples, which are gathered for it. */
  boolean isInBatches() {
    return batch < train;
  }

  /** Returns how many samples there are in all. */
  public long all() {
    return (long) train + validation + test;
  }
}
