package org.sweepstack.network;

import java.util.List;

/** A batch of samples of every trial's own, replaced at every step: rows on the heap. */
final class BatchRowSamples<R> implements RowSamples {
  private final RowNetwork<R> network;
  private final Rows<R> rows;
  private final RowPlaces places;
  private final int[] placesOfSamples;
  private final int[] distances;
  private final R batch;

  BatchRowSamples(RowNetwork<R> network, RowLayout layout) {
    this.network = network;
    rows = network.rows();
    places = new RowPlaces(layout, network.shape().inputs() + network.shape().outputs());
    batch = rows.row(Math.toIntExact(places.length()));
    placesOfSamples = new int[layout.samples()];
    long[] all = places.ofSamples();
    for (int sample = 0; sample < all.length; sample++) {
      placesOfSamples[sample] = Math.toIntExact(all[sample]);
    }
    distances = places.distances();
  }

  @Override
  public void load(List<SampleMatrix> trials) {
    throw new UnsupportedOperationException("a batch is gathered");
  }

  @Override
  public void gather(int trial, SampleMatrix source, int[] order, int from) {
    int inputs = network.shape().inputs();
    for (int sample = 0; sample < placesOfSamples.length; sample++) {
      int chosen = order[from + sample];
      int place = placesOfSamples[sample] + trial;
      int distance = distances[sample];
      rows.scatter(source.inputs(), chosen, source.samples(), batch, place, distance, inputs);
      rows.scatter(
          source.targets(),
          chosen,
          source.samples(),
          batch,
          place + inputs * distance,
          distance,
          network.shape().outputs());
    }
  }

  @Override
  public void bring(RowLayout.Tile tile, int step, int sample) {
    int at = Math.toIntExact(places.first(tile, step));
    for (R row : network.inputs(sample)) {
      rows.copy(batch, at, row, 0, tile.lanes(step));
      at += tile.lanes(step);
    }
    for (R row : network.targets(sample)) {
      rows.copy(batch, at, row, 0, tile.lanes(step));
      at += tile.lanes(step);
    }
  }
}
