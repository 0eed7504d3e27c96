package org.sweepstack.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.sweepstack.network.RowLayout.Tile;

/**
 * The rows and loops of a network's backward pass: the gradient along chains of samples, over the
 * chains of a class, and over the classes, as {@link RowLayout} says.
 *
 * @param <R> the array of a row
 */
final class RowGradient<R> {
  private final RowNetwork<R> network;
  private final Rows<R> rows;
  private final NetworkShape shape;
  private final RowError<R> error;
  private final int trials;

  /** How many numbers the sums of the classes that a tile holds have. */
  private final int classLanes;

  /** Of each sample, layer and unit: the derivative of the loss, but for a factor. */
  private final List<List<List<R>>> deltas = new ArrayList<>();

  /** Of each weight and bias: the sum along the chain of each slot. */
  private final List<R> chains;

  /** Of each weight and bias: the sum over the chains of a class so far, slot by slot. */
  private final List<R> classes = new ArrayList<>();

  /** Of each weight and bias: the sum over the classes so far, a place a trial. */
  private final List<R> totals = new ArrayList<>();

  private final RowLoop[] takeChains;
  private final RowLoop[] addChains;
  private final RowLoop[] takeClasses;
  private final RowLoop[] addClasses;
  private final RowLoop[] firstOne;
  private final RowLoop[] nextOne;
  private final RowLoop[] firstPair;
  private final RowLoop[] nextPair;

  /** The second pair of a chain, taken straight into the sums of the classes, or added to them. */
  private final RowLoop[] takenPair;

  private final RowLoop[] addedPair;

  /** All samples of the chains side by side, of which the first begin the sums of the classes. */
  private final RowLoop[] firstFlat;

  private final RowLoop[] nextFlat;

  /** What becomes of the sum along a chain. */
  private enum Chain {
    BEGINS,
    GOES_ON,
    IS_TAKEN,
    IS_ADDED
  }

  /**
   * Reserves the rows.
   *
   * @param error what it begins with
   */
  RowGradient(RowNetwork<R> network, RowLayout layout, RowError<R> error) {
    this.network = network;
    this.error = error;
    trials = layout.trials();
    boolean isFlat = layout.tiles().stream().allMatch(Tile::isFlat);
    int mostLanes = RowLayout.CLASSES * trials;
    classLanes = isFlat ? mostLanes : Math.min(layout.lanes(), mostLanes);
    rows = network.rows();
    shape = network.shape();
    for (int sample = 0; sample < RowNetwork.TOGETHER; sample++) {
      deltas.add(shape.dense().stream().map(layer -> network.newRows(layer.outputs())).toList());
    }
    chains = network.newRows(shape.parameterCount());
    for (int place = 0; place < chains.size(); place++) {
      classes.add(rows.row(classLanes));
      totals.add(rows.row(trials));
    }
    takeChains = loops(place -> rows.copy(classes.get(place), chains.get(place)));
    addChains = loops(place -> rows.sum(classes.get(place), classes.get(place), chains.get(place)));
    takeClasses = loops(place -> rows.copy(totals.get(place), classes.get(place)));
    addClasses = loops(place -> rows.sum(totals.get(place), totals.get(place), classes.get(place)));
    firstOne = RowLoop.array(backward(1, Chain.BEGINS));
    nextOne = RowLoop.array(backward(1, Chain.GOES_ON));
    firstPair = RowLoop.array(backward(2, Chain.BEGINS));
    nextPair = RowLoop.array(backward(2, Chain.GOES_ON));
    takenPair = RowLoop.array(backward(2, Chain.IS_TAKEN));
    addedPair = RowLoop.array(backward(2, Chain.IS_ADDED));
    firstFlat = RowLoop.array(backwardFlat(true));
    nextFlat = RowLoop.array(backwardFlat(false));
  }

  private RowLoop[] loops(IntFunction<RowLoop> ofPlace) {
    return IntStream.range(0, chains.size()).mapToObj(ofPlace).toArray(RowLoop[]::new);
  }

  private List<RowLoop> backward(int samples, Chain chain) {
    List<RowLoop> loops = new ArrayList<>();
    for (int sample = 0; sample < samples; sample++) {
      addError(sample, loops);
    }
    for (int index = shape.dense().size() - 1; index >= 0; index--) {
      for (int unit = 0; unit < shape.dense().get(index).outputs(); unit++) {
        addWeights(index, unit, samples, chain, loops);
      }
      for (int sample = 0; sample < samples && index > 0; sample++) {
        addInputs(index, sample, loops);
      }
    }
    return loops;
  }

  private List<RowLoop> backwardFlat(boolean isFirst) {
    List<RowLoop> loops = new ArrayList<>();
    addError(0, loops);
    for (int index = shape.dense().size() - 1; index >= 0; index--) {
      DenseShape layer = shape.dense().get(index);
      for (int unit = 0; unit < layer.outputs(); unit++) {
        int place = layer.offset() + unit * layer.columns();
        R delta = deltas.get(0).get(index).get(unit);
        for (R x : network.inputs(0, index)) {
          loops.add(rows.chainProducts(classes.get(place), delta, x, trials, isFirst));
          place++;
        }
        if (layer.hasBias()) {
          loops.add(rows.chainSums(classes.get(place), delta, trials, isFirst));
        }
      }
      if (index > 0) {
        addInputs(index, 0, loops);
      }
    }
    return loops;
  }

  private void addError(int sample, List<RowLoop> loops) {
    error.addLoops(sample, deltas.get(sample).get(shape.dense().size() - 1), loops);
  }

  /**
   * {@code dL/dw = sum of delta x} and {@code dL/db = sum of delta} along the chain: the reverse of
   * {@code z = W x + b}.
   */
  private void addWeights(int index, int unit, int samples, Chain chain, List<RowLoop> loops) {
    DenseShape layer = shape.dense().get(index);
    int place = layer.offset() + unit * layer.columns();
    R d0 = deltas.get(0).get(index).get(unit);
    R d1 = deltas.get(1).get(index).get(unit);
    for (int input = 0; input < layer.inputs(); input++) {
      R x0 = network.inputs(0, index).get(input);
      R x1 = network.inputs(1, index).get(input);
      loops.add(
          samples == 1
              ? ofWeight(place + input, d0, x0, chain)
              : ofWeight(place + input, d0, x0, d1, x1, chain));
    }
    if (layer.hasBias()) {
      int bias = place + layer.inputs();
      loops.add(samples == 1 ? ofBias(bias, d0, chain) : ofBias(bias, d0, d1, chain));
    }
  }

  private RowLoop ofWeight(int place, R d, R x, Chain chain) {
    R g = chains.get(place);
    return chain == Chain.BEGINS ? rows.product(g, d, x) : rows.affine(g, g, d, x);
  }

  private RowLoop ofWeight(int place, R d0, R x0, R d1, R x1, Chain chain) {
    R g = chains.get(place);
    R sum = classes.get(place);
    return switch (chain) {
      case BEGINS -> rows.product(g, d0, x0, d1, x1);
      case GOES_ON -> rows.affine(g, g, d0, x0, d1, x1);
      case IS_TAKEN -> rows.affine(sum, g, d0, x0, d1, x1);
      case IS_ADDED -> rows.affineAdded(sum, g, d0, x0, d1, x1);
    };
  }

  private RowLoop ofBias(int place, R d, Chain chain) {
    R g = chains.get(place);
    return chain == Chain.BEGINS ? rows.copy(g, d) : rows.sum(g, g, d);
  }

  private RowLoop ofBias(int place, R d0, R d1, Chain chain) {
    R g = chains.get(place);
    R sum = classes.get(place);
    return switch (chain) {
      case BEGINS -> rows.sum(g, d0, d1);
      case GOES_ON -> rows.sum(g, g, d0, d1);
      case IS_TAKEN -> rows.sum(sum, g, d0, d1);
      case IS_ADDED -> rows.sumAdded(sum, g, d0, d1);
    };
  }

  /** {@code dL/dz of the layer before = W' delta * f'(z)}: the reverse in x. */
  private void addInputs(int index, int sample, List<RowLoop> loops) {
    DenseShape layer = shape.dense().get(index);
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

  /** Adds the samples of a step, or two, that went forward last. */
  void add(Tile tile, int step, int count) {
    int lanes = tile.lanes(step);
    if (tile.isFlat()) {
      RowLoop.run(tile.isFirst() ? firstFlat : nextFlat, lanes);
    } else if (count == 1) {
      RowLoop.run(step == 0 ? firstOne : nextOne, lanes);
    } else if (step == 0) {
      RowLoop.run(firstPair, lanes);
    } else if (goesStraight(tile)) {
      RowLoop.run(tile.isFirst() ? takenPair : addedPair, lanes);
    } else {
      RowLoop.run(nextPair, lanes);
    }
  }

  /** Returns whether the chains of a tile end together, each in the slot of its class. */
  private boolean goesStraight(Tile tile) {
    return tile.isFlat() || (tile.isEven() && tile.lanes() <= classLanes);
  }

  /** Adds the chains of a tile to their classes, and those that are complete to the totals. */
  void end(Tile tile) {
    if (!goesStraight(tile)) {
      addChains(tile);
    }
    if (tile.isLast()) {
      addClasses(tile);
    }
  }

  private void addChains(Tile tile) {
    int lanes = tile.lanes();
    if (lanes <= classLanes) {
      RowLoop.run(tile.isFirst() ? takeChains : addChains, lanes);
      return;
    }
    if (tile.isFirst()) {
      RowLoop.run(takeChains, classLanes);
    }
    for (int place = 0; place < chains.size(); place++) {
      int from = tile.isFirst() ? 1 : 0;
      rows.addBlocks(classes.get(place), chains.get(place), from, classLanes, lanes);
    }
  }

  private void addClasses(Tile tile) {
    boolean isFirst = tile.first() % RowLayout.CLASSES == 0;
    if (tile.classes() == 1) {
      RowLoop.run(isFirst ? takeClasses : addClasses, trials);
      return;
    }
    if (isFirst) {
      RowLoop.run(takeClasses, trials);
    }
    int from = isFirst ? 1 : 0;
    for (int place = 0; place < chains.size(); place++) {
      rows.addSlots(totals.get(place), classes.get(place), from, tile.classes(), trials);
    }
  }

  /**
   * Returns a row for each weight and bias: the sum over all samples, but for the loss's factor.
   */
  List<R> totals() {
    return totals;
  }
}
