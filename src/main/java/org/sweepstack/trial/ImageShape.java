package org.sweepstack.trial;

import java.util.Arrays;
import java.util.Optional;

/**
 * The size of an image, whose numbers stand channel by channel, and row by row within a channel.
 *
 * @param channels C, at least 1
 * @param rows H, at least 1
 * @param columns W, at least 1
 */
public record ImageShape(int channels, int rows, int columns) {
  static final int LARGEST_SIDE = 9999;

  /** A number from 1 to {@link #LARGEST_SIDE}; zeros before it mean nothing. */
  private static final String SIDE = "0{0,12}[1-9][0-9]{0,3}";

  static final String PATTERN = SIDE + "x" + SIDE + "x" + SIDE;

  /** Checks that there is at least one of each. */
  public ImageShape {
    if (channels < 1 || rows < 1 || columns < 1) {
      throw new IllegalArgumentException("an image of " + channels + "x" + rows + "x" + columns);
    }
  }

  /**
   * Reads {@code 3x28x28}: channels, rows and columns; empty when the text is no such shape, or one
   * of more than 2^31 numbers.
   */
  public static Optional<ImageShape> parse(String text) {
    if (!text.matches(PATTERN)) {
      return Optional.empty();
    }
    int[] sides = Arrays.stream(text.split("x")).mapToInt(Integer::parseInt).toArray();
    return (long) sides[0] * sides[1] * sides[2] > Integer.MAX_VALUE
        ? Optional.empty()
        : Optional.of(new ImageShape(sides[0], sides[1], sides[2]));
  }

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
