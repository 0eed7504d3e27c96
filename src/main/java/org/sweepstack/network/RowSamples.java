package org.sweepstack.network;

import java.util.List;

/**
 * The samples of a pass over rows. A place of a row is a trial's: what is here called a trial is
 * its place.
 */
interface RowSamples extends AutoCloseable {

  /** Replaces all samples. */
  void load(List<SampleMatrix> trials);

  /** Replaces one trial's samples, where every trial has its own: {@link ForwardPass#gather}. */
  void gather(int trial, SampleMatrix source, int[] order, int from);

  /**
   * Brings a sample of every chain of a tile into the network's rows.
   *
   * @param step which of the chains' samples
   * @param sample as which of the network's samples
   */
  void bring(RowLayout.Tile tile, int step, int sample);

  @Override
  default void close() {}
}
