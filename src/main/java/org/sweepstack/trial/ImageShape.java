package org.sweepstack.trial;

/**
 * The size of an image, whose numbers stand channel by channel, and row by row within a channel.
 *
 * @param channels C, at least 1
 * @param rows H, at least 1
 * @param columns W, at least 1
 */
public record ImageShape(int channels, int rows, int columns) {

  /** Returns how many numbers an image has. */
  public int size() {
    return Math.multiplyExact(channels, pixels());
  }

  /** Returns how many numbers a channel has. */
  public int pixels() {
    return Math.multiplyExact(rows, columns);
  }

  @Override
  public String toString() {
    return channels + "x" + rows + "x" + columns;
  }
}
