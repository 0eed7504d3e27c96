package org.sweepstack.network;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows and loops of a network's backward pass: the gradient along a chain of samples, and its
 * sum chain by chain.
 *
 * @param <R> the array of a row
 */
final class RowGradient<R> {
  /** Slots of fewer trials are added up number by number. */
  private static final int FEW_TRIALS = 16;

  private final RowNetwork<R> network;
  private final Rows<R> rows;
  private final NetworkShape shape;
  private final boolean includesOutputActivation;
  private final int trials;

  /** Of each sample, layer and unit: the derivative of the loss, but for a factor. */
  private final List<List<List<R>>> deltas = new ArrayList<>();

  /** Of each weight and bias: the sum along the chain of each slot. */
  private final List<R> chains;

  /** Of each weight and bias: the sum over the chains so far, a place a trial. */
  private final List<R> totals = new ArrayList<>();

  private final R slot;
  private final RowLoop[] addSlot;
  private final RowLoop[] addChains;
  private final RowLoop[] takeChains;
  private final RowLoop[] firstOne;
  private final RowLoop[] nextOne;
  private final RowLoop[] firstPair;
  private final RowLoop[] nextPair;

  /**
   * Reserves the rows.
   *
   * @param trials K
   * @param includesOutputActivation see {@link LossFunction#includesOutputActivation}
   */
  RowGradient(RowNetwork<R> network, int trials, boolean includesOutputActivation) {
    this.network = network;
    this.trials = trials;
    this.includesOutputActivation = includesOutputActivation;
    rows = network.rows();
    shape = network.shape();
    for (int sample = 0; sample < RowNetwork.TOGETHER; sample++) {
      deltas.add(shape.layers().stream().map(layer -> network.newRows(layer.outputs())).toList());
    }
    chains = network.newRows(shape.parameterCount());
    slot = rows.row(trials);
    List<RowLoop> adds = new ArrayList<>();
    List<RowLoop> takes = new ArrayList<>();
    List<RowLoop> addsOfSlot = new ArrayList<>();
    for (R chain : chains) {
      R total = rows.row(trials);
      totals.add(total);
      adds.add(rows.sum(total, total, chain));
      takes.add(rows.copy(total, chain));
      addsOfSlot.add(rows.sum(total, total, slot));
    }
    addChains = RowLoop.array(adds);
    takeChains = RowLoop.array(takes);
    addSlot = RowLoop.array(addsOfSlot);
    firstOne = RowLoop.array(backward(1, true));
    nextOne = RowLoop.array(backward(1, false));
    firstPair = RowLoop.array(backward(2, true));
    nextPair = RowLoop.array(backward(2, false));
  }

  private List<RowLoop> backward(int samples, boolean isFirst) {
    List<RowLoop> loops = new ArrayList<>();
    for (int sample = 0; sample < samples; sample++) {
      addError(sample, loops);
    }
    for (int index = shape.layers().size() - 1; index >= 0; index--) {
      for (int unit = 0; unit < shape.layers().get(index).outputs(); unit++) {
        addWeights(index, unit, samples, isFirst, loops);
      }
      for (int sample = 0; sample < samples && index > 0; sample++) {
        addInputs(index, sample, loops);
      }
    }
    return loops;
  }

  /** {@code dL/dz of the output = (a - y) f'(z)}, but for the loss's factor. */
  private void addError(int sample, List<RowLoop> loops) {
    int last = shape.layers().size() - 1;
    for (int unit = 0; unit < shape.outputs(); unit++) {
      R delta = deltas.get(sample).get(last).get(unit);
      R a = network.outputs(sample).get(unit);
      loops.add(rows.difference(delta, a, network.targets(sample).get(unit)));
      if (!includesOutputActivation) {
        network.output().addBackward(rows, delta, a, loops);
      }
    }
  }

  /**
   * {@code dL/dw = sum of delta x} and {@code dL/db = sum of delta} along the chain: the reverse of
   * {@code z = W x + b}.
   */
  private void addWeights(int index, int unit, int samples, boolean isFirst, List<RowLoop> loops) {
    LayerShape layer = shape.layers().get(index);
    int place = layer.offset() + unit * layer.columns();
    R d0 = deltas.get(0).get(index).get(unit);
    R d1 = deltas.get(1).get(index).get(unit);
    for (int input = 0; input < layer.inputs(); input++) {
      R g = chains.get(place + input);
      R x0 = network.inputs(0, index).get(input);
      R x1 = network.inputs(1, index).get(input);
      if (samples == 1) {
        loops.add(isFirst ? rows.product(g, d0, x0) : rows.affine(g, g, d0, x0));
      } else {
        loops.add(isFirst ? rows.product(g, d0, x0, d1, x1) : rows.affine(g, g, d0, x0, d1, x1));
      }
    }
    if (layer.hasBias()) {
      R g = chains.get(place + layer.inputs());
      if (samples == 1) {
        loops.add(isFirst ? rows.copy(g, d0) : rows.sum(g, g, d0));
      } else {
        loops.add(isFirst ? rows.sum(g, d0, d1) : rows.sum(g, g, d0, d1));
      }
    }
  }

  /** {@code dL/dz of the layer before = W' delta * f'(z)}: the reverse in x. */
  private void addInputs(int index, int sample, List<RowLoop> loops) {
    LayerShape layer = shape.layers().get(index);
    for (int input = 0; input < layer.inputs(); input++) {
      List<R> w = new ArrayList<>();
      for (int unit = 0; unit < layer.outputs(); unit++) {
        w.add(network.weights().get(layer.offset() + unit * layer.columns() + input));
      }
      R delta = deltas.get(sample).get(index - 1).get(input);
      network.addProducts(loops, delta, w, deltas.get(sample).get(index));
      network
          .hidden()
          .addBackward(rows, delta, network.outputs(sample, index - 1).get(input), loops);
    }
  }

  /** Goes back through the one sample a slot that went forward last. */
  void backwardOne(boolean isFirst, int length) {
    RowLoop.run(isFirst ? firstOne : nextOne, length);
  }

  /** Goes back through the two samples a slot that went forward last. */
  void backwardPair(boolean isFirst, int length) {
    RowLoop.run(isFirst ? firstPair : nextPair, length);
  }

  /** Adds the chains of a tile to the totals, one by one; the first of all begins them. */
  void endChains(int slots, boolean isFirst) {
    if (isFirst) {
      RowLoop.run(takeChains, trials);
    } else if (slots == 1) {
      RowLoop.run(addChains, trials);
      return;
    }
    int from = isFirst ? 1 : 0;
    if (trials < FEW_TRIALS) {
      for (int place = 0; place < chains.size(); place++) {
        rows.addSlots(totals.get(place), chains.get(place), from, slots, trials);
      }
      return;
    }
    for (int place = 0; place < chains.size() && slots > from; place++) {
      for (int at = from; at < slots; at++) {
        rows.copy(chains.get(place), at * trials, slot, 0, trials);
        addSlot[place].run(trials);
      }
    }
  }

  /**
   * Returns a row for each weight and bias: the sum over all samples, but for the loss's factor.
   */
  List<R> totals() {
    return totals;
  }
}
