package org.sweepstack.network;

/**
 * Where the rows of all samples stand one after the other in one array: tile by tile and step by
 * step, for each its rows.
 *
 * @param layout of the samples
 * @param rows how many rows a sample has
 */
record RowPlaces(RowLayout layout, int rows) {

  /** Returns how many numbers there are. */
  long length() {
    return (long) layout.samples() * layout.trials() * rows;
  }

  /** Returns where the first row of a step begins; the others follow. */
  long first(RowLayout.Tile tile, int step) {
    return (long) rows * layout.trials() * tile.before(step);
  }

  /** Returns where each sample's first row has the first trial's number. */
  long[] ofSamples() {
    long[] places = new long[layout.samples()];
    for (RowLayout.Tile tile : layout.tiles()) {
      for (int step = 0; step < tile.steps(); step++) {
        for (int slot = 0; slot < tile.slots(step); slot++) {
          places[tile.sample(slot, step)] = first(tile, step) + (long) slot * tile.trials();
        }
      }
    }
    return places;
  }

  /** Returns how far the rows of each sample are apart. */
  int[] distances() {
    int[] distances = new int[layout.samples()];
    for (RowLayout.Tile tile : layout.tiles()) {
      for (int step = 0; step < tile.steps(); step++) {
        for (int slot = 0; slot < tile.slots(step); slot++) {
          distances[tile.sample(slot, step)] = tile.lanes(step);
        }
      }
    }
    return distances;
  }
}
