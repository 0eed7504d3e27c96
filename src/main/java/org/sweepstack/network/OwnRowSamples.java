package org.sweepstack.network;

import java.util.List;
import java.util.function.Function;

/** Samples in an off-heap array of rows: of every trial its own, or the same in several slots. */
final class OwnRowSamples<R> implements RowSamples {
  private final RowNetwork<R> network;
  private final Rows<R> rows;
  private final RowPlaces places;
  private final StackArray array;

  OwnRowSamples(RowNetwork<R> network, RowLayout layout, List<SampleMatrix> trials) {
    this.network = network;
    rows = network.rows();
    places = new RowPlaces(layout, network.shape().inputs() + network.shape().outputs());
    array =
        new StackArray(
            rows.precision(), layout.trials(), Math.toIntExact(places.length() / layout.trials()));
    load(trials);
  }

  @Override
  public void load(List<SampleMatrix> trials) {
    R row = rows.row(places.layout().lanes());
    for (RowLayout.Tile tile : places.layout().tiles()) {
      for (int step = 0; step < tile.steps(); step++) {
        long at = places.first(tile, step);
        for (int input = 0; input < network.shape().inputs(); input++, at += tile.lanes(step)) {
          write(trials, SampleMatrix::inputs, input, tile, step, row, at);
        }
        for (int output = 0; output < network.shape().outputs(); output++, at += tile.lanes(step)) {
          write(trials, SampleMatrix::targets, output, tile, step, row, at);
        }
      }
    }
  }

  private void write(
      List<SampleMatrix> trials,
      Function<SampleMatrix, double[]> values,
      int index,
      RowLayout.Tile tile,
      int step,
      R row,
      long at) {
    for (int trial = 0; trial < tile.trials(); trial++) {
      SampleMatrix matrix = trials.get(trial);
      double[] all = values.apply(matrix);
      for (int slot = 0; slot < tile.slots(step); slot++) {
        double value = all[index * matrix.samples() + tile.sample(slot, step)];
        rows.set(row, slot * tile.trials() + trial, value);
      }
    }
    rows.write(row, tile.lanes(step), array.windows(), at);
  }

  @Override
  public void gather(int trial, SampleMatrix source, int[] order, int from) {
    throw new UnsupportedOperationException("a batch is made by forward(samples)");
  }

  @Override
  public void bring(RowLayout.Tile tile, int step, int sample) {
    long at = places.first(tile, step);
    for (R row : network.inputs(sample)) {
      rows.read(array.windows(), at, row, tile.lanes(step));
      at += tile.lanes(step);
    }
    for (R row : network.targets(sample)) {
      rows.read(array.windows(), at, row, tile.lanes(step));
      at += tile.lanes(step);
    }
  }

  @Override
  public void close() {
    array.close();
  }
}
