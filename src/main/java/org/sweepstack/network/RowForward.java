package org.sweepstack.network;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.sweepstack.network.RowLayout.Tile;

/** All layers forward, over rows. */
final class RowForward<R> implements ForwardPass {
  private final RowStack<R> stack;
  private final RowNetwork<R> network;
  private final RowLayout layout;
  private final RowSamples samples;
  private final RowPlaces places;
  private final StackArray sums;
  private final StackArray outputs;

  RowForward(RowStack<R> stack, RowNetwork<R> network, RowLayout layout, RowSamples samples) {
    this.stack = stack;
    this.network = network;
    this.layout = layout;
    this.samples = samples;
    places = new RowPlaces(layout, network.shape().outputs());
    int length = Math.toIntExact(places.length() / layout.trials());
    sums = new StackArray(network.rows().precision(), layout.trials(), length);
    outputs = network.output().isIdentity() ? sums : sums.sameSize();
  }

  @Override
  public int samples() {
    return layout.samples();
  }

  @Override
  public void load(List<SampleMatrix> trials) {
    samples.load(Arrays.stream(stack.positions()).mapToObj(trials::get).toList());
  }

  @Override
  public void gather(int trial, SampleMatrix source, int[] order, int from) {
    samples.gather(stack.place(trial), source, order, from);
  }

  @Override
  public void run(LongConsumer between) {
    stack.spread(network);
    for (Tile tile : layout.tiles()) {
      for (int step = 0; step < tile.steps(); ) {
        int count = tile.together(step);
        compute(tile, step, count);
        keep(tile, step, count);
        step += count;
      }
      if (!tile.isLast()) {
        between.accept(tile.size());
      }
    }
  }

  /** Computes one or two samples of every chain, into the network's rows. */
  void compute(Tile tile, int step, int count) {
    for (int sample = 0; sample < count; sample++) {
      samples.bring(tile, step + sample, sample);
    }
    if (count == 1) {
      network.forwardOne(tile.lanes(step));
    } else {
      network.forwardPair(tile.lanes(step));
    }
  }

  private void keep(Tile tile, int step, int count) {
    for (int sample = 0; sample < count; sample++) {
      keep(network.sums(sample), sums, tile, step + sample);
      if (outputs != sums) {
        keep(network.outputs(sample), outputs, tile, step + sample);
      }
    }
  }

  private void keep(List<R> from, StackArray into, Tile tile, int step) {
    long at = places.first(tile, step);
    for (R row : from) {
      network.rows().write(row, tile.lanes(step), into.windows(), at);
      at += tile.lanes(step);
    }
  }

  @Override
  public double[] outputs(int trial) {
    return read(outputs, stack.place(trial));
  }

  @Override
  public double[] sums(int trial) {
    return read(sums, stack.place(trial));
  }

  private double[] read(StackArray array, int place) {
    int units = network.shape().outputs();
    double[] values = new double[units * layout.samples()];
    for (Tile tile : layout.tiles()) {
      for (int step = 0; step < tile.steps(); step++) {
        long first = places.first(tile, step) + place;
        for (int unit = 0; unit < units; unit++, first += tile.lanes(step)) {
          for (int slot = 0; slot < tile.slots(step); slot++) {
            values[unit * layout.samples() + tile.sample(slot, step)] =
                array.windows().number(first + (long) slot * tile.trials());
          }
        }
      }
    }
    return values;
  }

  RowNetwork<R> network() {
    return network;
  }

  RowLayout layout() {
    return layout;
  }

  @Override
  public void close() {
    samples.close();
    sums.close();
    if (outputs != sums) {
      outputs.close();
    }
  }
}
