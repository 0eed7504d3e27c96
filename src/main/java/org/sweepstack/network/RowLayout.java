package org.sweepstack.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the samples of some trials stand in rows, and in which order they are gone through.
 *
 * <p>Samples are cut into chains of four; the last may be shorter. Whatever is summed over samples
 * is summed along each chain, then over every eighth chain, which are a class, and then class by
 * class. So chains may lie side by side in a row, which few trials need to fill it, and a sum has
 * the same bits however many do.
 *
 * <p>A tile is some chains side by side, each in a slot of a place a trial. Up to eight slots hold
 * as many neighbouring classes, and tiles go through all chains of these before the next; more
 * slots hold all classes several times. Few trials have flat tiles: all samples of its chains side
 * by side, whose products are then summed up number by number.
 *
 * @param trials K
 * @param samples N
 * @param tiles all chains once
 */
record RowLayout(int trials, int samples, List<Tile> tiles) {
  /** Samples of a chain. */
  static final int CHAIN = 4;

  /** So few trials do not fill a row by chains. */
  private static final int FEW_TRIALS = 4;

  /** As many sums are kept of each weight before they become one. */
  static final int CLASSES = 8;

  /**
   * Chains side by side.
   *
   * @param trials how many trials a slot holds
   * @param first the first chain; the others follow
   * @param slots how many chains
   * @param lastLength how many samples the last of them has
   * @param classes how many classes its tiles go through before others
   * @param isFlat whether a slot holds one sample instead of a chain
   * @param before how many samples earlier tiles hold
   * @param isFirst whether no earlier tile holds chains of these classes
   * @param isLast whether no later tile does
   */
  record Tile(
      int trials,
      int first,
      int slots,
      int lastLength,
      int classes,
      boolean isFlat,
      int before,
      boolean isFirst,
      boolean isLast) {

    /** Returns how many steps there are: samples of the longest chain. */
    int steps() {
      return isFlat ? 1 : slots == 1 ? lastLength : CHAIN;
    }

    /** Returns how many of the slots have a sample at a step: the first ones. */
    int slots(int step) {
      return isFlat || step < lastLength ? slots : slots - 1;
    }

    /** Returns how many numbers the rows of a step have. */
    int lanes(int step) {
      return slots(step) * trials;
    }

    /** Returns how many numbers its longest rows have. */
    int lanes() {
      return slots * trials;
    }

    /** Returns how many samples there are before a step, in this tile and earlier ones. */
    int before(int step) {
      int count = before;
      for (int earlier = 0; earlier < step; earlier++) {
        count += slots(earlier);
      }
      return count;
    }

    /** Returns how many samples there are of all trials together. */
    long size() {
      return (long) (before(steps()) - before) * trials;
    }

    /** Returns the sample that a slot holds at a step. */
    int sample(int slot, int step) {
      return isFlat ? CHAIN * first + slot : CHAIN * (first + slot) + step;
    }

    /** Returns how many steps can be taken at once from one on: two if their rows are as long. */
    int together(int step) {
      return step + 1 < steps() && slots(step) == slots(step + 1) ? 2 : 1;
    }

    /** Returns whether all chains are of full length. */
    boolean isEven() {
      return lastLength == CHAIN;
    }
  }

  /**
   * Lays chains side by side as long as a row has room.
   *
   * @param lanes how long rows should be at the most; they are longer for more trials
   */
  static RowLayout of(int trials, int samples, int lanes) {
    int chains = (samples + CHAIN - 1) / CHAIN;
    int room = Math.max(1, lanes / trials);
    List<Tile> tiles = new ArrayList<>();
    if (trials <= FEW_TRIALS) {
      addFlat(tiles, trials, samples, Math.min(CLASSES, chains), room);
    } else if (room > CLASSES && chains > CLASSES) {
      addWide(tiles, trials, samples, chains, room / CLASSES * CLASSES);
    } else {
      int slots = Integer.highestOneBit(Math.min(room, CLASSES));
      for (int from = 0; from < Math.min(CLASSES, chains); from += slots) {
        addClasses(tiles, trials, samples, chains, from, slots);
      }
    }
    return new RowLayout(trials, samples, List.copyOf(tiles));
  }

  private static void addFlat(List<Tile> tiles, int trials, int samples, int classes, int room) {
    int round = CHAIN * CLASSES;
    int most = Math.max(1, room / round) * round;
    for (int from = 0; from < samples; from += most) {
      int slots = Math.min(most, samples - from);
      boolean isLast = from + most >= samples;
      int first = from / CHAIN;
      tiles.add(new Tile(trials, first, slots, 1, classes, true, from, from == 0, isLast));
    }
  }

  private static void addWide(List<Tile> tiles, int trials, int samples, int chains, int room) {
    for (int first = 0; first < chains; first += room) {
      boolean isLast = first + room >= chains;
      int slots = Math.min(room, chains - first);
      add(tiles, trials, samples, first, slots, CLASSES, first == 0, isLast);
    }
  }

  private static void addClasses(
      List<Tile> tiles, int trials, int samples, int chains, int from, int slots) {
    for (int first = from; first < chains; first += CLASSES) {
      boolean isLast = first + CLASSES >= chains;
      int classes = Math.min(slots, chains - from);
      int held = Math.min(slots, chains - first);
      add(tiles, trials, samples, first, held, classes, first == from, isLast);
    }
  }

  private static void add(
      List<Tile> tiles,
      int trials,
      int samples,
      int first,
      int slots,
      int classes,
      boolean isFirst,
      boolean isLast) {
    int before = tiles.isEmpty() ? 0 : end(tiles.get(tiles.size() - 1));
    int lastLength = Math.min(CHAIN, samples - CHAIN * (first + slots - 1));
    tiles.add(new Tile(trials, first, slots, lastLength, classes, false, before, isFirst, isLast));
  }

  private static int end(Tile tile) {
    return tile.before() + CHAIN * (tile.slots() - 1) + tile.lastLength();
  }

  /** Returns how long the longest row is. */
  int lanes() {
    return tiles.stream().mapToInt(Tile::lanes).max().orElse(0);
  }
}
