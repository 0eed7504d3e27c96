package org.sweepstack.definition;

import java.util.Optional;

/**
 * How many cells of the grid are drawn, and how.
 *
 * @param number how many, for each seed
 * @param seed another one draws others; empty for the first draw
 * @param sampler how they are chosen
 * @param position where the number was given
 */
record Sampling(int number, Optional<Long> seed, Sampler sampler, Position position) {
  /** The most that can be asked for; how many trials a sweep may have is another limit. */
  static final int MOST = SeriesReader.MOST_VALUES;

  /** Returns such as {@code 200 cells for each seed, sobol, sample_seed 3}. */
  @Override
  public String toString() {
    return number
        + (number == 1 ? " cell" : " cells")
        + " for each seed, "
        + sampler.word()
        + seed.map(other -> ", sample_seed " + other).orElse("");
  }
}
