package org.sweepstack.network;

/** Steps of a stack on batches, each trial on samples of its own. */
public final class BatchTrainer implements AutoCloseable {
  private final ForwardPass forward;
  private final StackTrainer trainer;

  BatchTrainer(ForwardPass forward, StackTrainer trainer) {
    this.forward = forward;
    this.trainer = trainer;
  }

  /** Returns the samples of a batch. */
  public int samples() {
    return forward.samples().samples();
  }

  /**
   * Loads a trial's part of the next batch.
   *
   * @param source where the samples are
   * @param order which samples come one after the other
   * @param from where in that order the batch begins
   */
  public void load(int trial, SampleMatrix source, int[] order, int from) {
    forward.samples().gather(trial, source, order, from);
  }

  /** Takes a step on the loaded batch. */
  public void step() {
    trainer.step();
  }

  @Override
  public void close() {
    trainer.close();
    forward.close();
  }
}
