package org.sweepstack.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the samples of some trials stand in rows, and in which order they are gone through.
 *
 * <p>Samples are cut into chains of some length that follows from their number alone; the last
 * chain may be shorter. Whatever is summed over samples is summed along each chain first, and then
 * chain by chain. So chains may lie side by side in a row, which few trials need to fill it, and a
 * sum has the same bits however many do: a tile is some chains side by side, each in a slot of a
 * place a trial.
 *
 * @param trials K
 * @param samples N
 * @param tiles all chains once, in order
 */
record RowLayout(int trials, int samples, List<Tile> tiles) {
  private static final int SHORTEST_CHAIN = 4;
  private static final int LONGER_CHAIN = 8;
  private static final int FEW_SAMPLES = 40;
  private static final int MOST_CHAINS = 128;

  /**
   * Chains side by side.
   *
   * @param first the first sample of the first chain
   * @param slots how many chains
   * @param steps how many samples each has
   * @param trials how many trials a slot holds
   */
  record Tile(int first, int slots, int steps, int trials) {

    /** Returns how many numbers its rows have. */
    int lanes() {
      return slots * trials;
    }

    /** Returns the sample that a slot holds at a step. */
    int sample(int slot, int step) {
      return first + slot * steps + step;
    }

    /** Returns how many samples all its slots hold at all steps. */
    int samples() {
      return slots * steps;
    }
  }

  /**
   * Lays chains side by side as long as a row has room.
   *
   * @param lanes how long rows should be at the most; they are longer for more trials
   */
  static RowLayout of(int trials, int samples, int lanes) {
    int chain = chain(samples);
    int whole = samples / chain;
    List<Tile> tiles = new ArrayList<>();
    if (whole > 0) {
      int room = Math.max(1, Math.min(whole, lanes / trials));
      int rounds = (whole + room - 1) / room;
      int slots = (whole + rounds - 1) / rounds;
      for (int from = 0; from < whole; from += slots) {
        tiles.add(new Tile(from * chain, Math.min(slots, whole - from), chain, trials));
      }
    }
    if (samples % chain > 0) {
      tiles.add(new Tile(whole * chain, 1, samples % chain, trials));
    }
    return new RowLayout(trials, samples, List.copyOf(tiles));
  }

  /**
   * Returns the length of a chain: one that leaves no shorter last chain if there is one about
   * right, short enough that a single trial fills a row, and long enough that summing up the chains
   * costs little.
   */
  static int chain(int samples) {
    int least =
        Math.max(
            samples < FEW_SAMPLES ? SHORTEST_CHAIN : LONGER_CHAIN,
            (samples + MOST_CHAINS - 1) / MOST_CHAINS);
    for (int length = least; length < 2 * least; length++) {
      if (samples % length == 0) {
        return length;
      }
    }
    return least;
  }

  /** Returns how long the longest row is. */
  int lanes() {
    return tiles.stream().mapToInt(Tile::lanes).max().orElse(0);
  }
}
