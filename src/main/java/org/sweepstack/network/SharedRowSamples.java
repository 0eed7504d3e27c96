package org.sweepstack.network;

import java.util.List;

/** The same samples for all trials, one at a time: nothing to keep but the samples themselves. */
final class SharedRowSamples<R> implements RowSamples {
  private final RowNetwork<R> network;
  private SampleMatrix matrix;

  SharedRowSamples(RowNetwork<R> network, SampleMatrix matrix) {
    this.network = network;
    this.matrix = matrix;
  }

  @Override
  public void load(List<SampleMatrix> trials) {
    matrix = trials.get(0);
  }

  @Override
  public void gather(int trial, SampleMatrix source, int[] order, int from) {
    throw new UnsupportedOperationException("trials share these samples");
  }

  @Override
  public void bring(RowLayout.Tile tile, int step, int sample) {
    int first = tile.sample(0, step);
    fill(network.inputs(sample), matrix.inputs(), first, tile.lanes(step));
    fill(network.targets(sample), matrix.targets(), first, tile.lanes(step));
  }

  private void fill(List<R> rows, double[] values, int first, int lanes) {
    for (int row = 0; row < rows.size(); row++) {
      network.rows().fill(rows.get(row), 0, lanes, values[row * matrix.samples() + first]);
    }
  }
}
