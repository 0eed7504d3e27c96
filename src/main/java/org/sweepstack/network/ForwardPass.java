package org.sweepstack.network;

import java.util.List;
import java.util.function.LongConsumer;

/** The networks of a stack applied to N samples: all layers, forward. */
public interface ForwardPass extends AutoCloseable {

  /** Returns N. */
  int samples();

  /** Replaces the samples by others of the same size, shared as the first were. */
  void load(List<SampleMatrix> trials);

  /**
   * Replaces one trial's samples, in a pass where every trial has its own.
   *
   * @param source where the samples are
   * @param order which samples come one after the other
   * @param from where in that order the N samples begin
   */
  void gather(int trial, SampleMatrix source, int[] order, int from);

  /** Computes the outputs of all trials for the parameters as they are now. */
  default void run() {
    run(done -> {});
  }

  /**
   * Does the same.
   *
   * @param between is called now and then where that takes long, with how many samples of how many
   *     trials, multiplied, were done since; what it throws gives it up
   */
  void run(LongConsumer between);

  /** Returns a trial's outputs [O, N] as of the last {@link #run}. */
  double[] outputs(int trial);

  /** Returns a trial's sums [O, N] before the output's activation as of the last {@link #run}. */
  double[] sums(int trial);

  @Override
  void close();
}
