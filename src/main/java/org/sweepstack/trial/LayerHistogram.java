package org.sweepstack.trial;

import java.util.List;

/**
 * How many numbers of a layer are in each of {@link #BINS} bins of one width, at a logged moment.
 *
 * @param at when that was
 * @param layer from 0, as in {@link LayerStatistics}
 * @param kind what the layer is, such as {@code convolution 8c3}
 * @param part which numbers of the layer
 * @param low the smallest of them, where the first bin begins
 * @param high the largest, where the last bin ends and which is in it; where all are equal, low,
 *     and all are in the first bin
 * @param counts of each bin, from the lowest on
 */
public record LayerHistogram(
    Moment at,
    int layer,
    String kind,
    LayerPart part,
    double low,
    double high,
    List<Integer> counts) {
  /** How many bins there are. */
  public static final int BINS = 30;

  /** Copies the list and checks its length. */
  public LayerHistogram {
    counts = List.copyOf(counts);
    if (counts.size() != BINS) {
      throw new IllegalArgumentException(BINS + " bins expected: " + counts.size());
    }
  }

  /** Returns how many epochs had been trained, the last perhaps in part. */
  public int epoch() {
    return at.epoch();
  }

  /** Returns where a bin begins, or the one before ends; it is from 0 to {@link #BINS}. */
  public double edge(int bin) {
    return low + (high - low) * bin / BINS;
  }
}
