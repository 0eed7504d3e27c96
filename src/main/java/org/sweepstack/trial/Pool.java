package org.sweepstack.trial;

import java.util.Optional;

/**
 * One number for each square window of every channel. The windows lie side by side; where the last
 * would go over the edge of the input, its numbers are left out.
 *
 * @param kind what it keeps of a window
 * @param size rows and columns of a window, at least 2
 */
public record Pool(PoolKind kind, int size) implements ConvolutionBlock {
  static final String PATTERN = "[ma]p0{0,12}([2-9]|[1-9][0-9])";

  /** Checks the size. */
  public Pool {
    if (size < 2) {
      throw new IllegalArgumentException("a size of at least 2 expected: " + size);
    }
  }

  /** Reads {@code mp2} or {@code ap2}; empty for other texts. */
  static Optional<Pool> parse(String text) {
    if (!text.matches(PATTERN)) {
      return Optional.empty();
    }
    PoolKind kind = text.startsWith(PoolKind.MAX.letters()) ? PoolKind.MAX : PoolKind.AVERAGE;
    return Optional.of(new Pool(kind, Integer.parseInt(text.substring(2))));
  }

  @Override
  public String misfit(ImageShape input) {
    return input.rows() >= size && input.columns() >= size
        ? ""
        : this + " over " + input + ": a pool of " + size + "x" + size + " leaves nothing";
  }

  @Override
  public ImageShape over(ImageShape input) {
    return new ImageShape(input.channels(), input.rows() / size, input.columns() / size);
  }

  @Override
  public String toString() {
    return kind.letters() + size;
  }
}
