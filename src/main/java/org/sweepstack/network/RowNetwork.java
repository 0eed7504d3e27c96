package org.sweepstack.network;

import java.util.ArrayList;
import java.util.List;
import org.sweepstack.trial.Activation;

/**
 * The rows and loops of a network's forward pass over one sample a slot, or two one after the
 * other. One row holds the same weight, sum or output of all trials; a weight stands in every slot.
 *
 * @param <R> the array of a row
 */
final class RowNetwork<R> {
  /** Samples whose rows are there at once: sums over them take two in one loop. */
  static final int TOGETHER = 2;

  private final Rows<R> rows;
  private final NetworkShape shape;
  private final RowActivation hidden;
  private final RowActivation output;
  private final int lanes;
  private final List<R> weights = new ArrayList<>();
  private final List<List<R>> inputs = new ArrayList<>();
  private final List<List<R>> targets = new ArrayList<>();
  private final List<List<R>> sums = new ArrayList<>();

  /** Outputs of each sample, layer and unit. */
  private final List<List<List<R>>> outputs = new ArrayList<>();

  private final RowLoop[] one;
  private final RowLoop[] pair;

  /**
   * Reserves the rows.
   *
   * @param leak of leaky_relu
   * @param lanes how long a row is
   */
  RowNetwork(
      Rows<R> rows,
      NetworkShape shape,
      Activation hidden,
      Activation output,
      double leak,
      int lanes) {
    this.rows = rows;
    this.shape = shape;
    this.hidden = RowActivation.of(hidden, leak);
    this.output = RowActivation.of(output, leak);
    this.lanes = lanes;
    weights.addAll(newRows(shape.parameterCount()));
    for (int sample = 0; sample < TOGETHER; sample++) {
      inputs.add(newRows(shape.inputs()));
      targets.add(newRows(shape.outputs()));
      sums.add(newRows(shape.outputs()));
      outputs.add(new ArrayList<>());
      for (DenseShape layer : shape.dense()) {
        boolean isSum = isLast(layer) && this.output.isIdentity();
        outputs.get(sample).add(isSum ? sums.get(sample) : newRows(layer.outputs()));
      }
    }
    one = RowLoop.array(forward(List.of(0)));
    pair = RowLoop.array(forward(List.of(0, 1)));
  }

  /** Returns new rows of this network's length. */
  List<R> newRows(int count) {
    List<R> made = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      made.add(rows.row(lanes));
    }
    return made;
  }

  private boolean isLast(DenseShape layer) {
    return layer == shape.dense().get(shape.dense().size() - 1);
  }

  /** {@code z = W x + b; a = f(z)} of every layer: {@link RowGradient} has the reverse. */
  private List<RowLoop> forward(List<Integer> samples) {
    List<RowLoop> loops = new ArrayList<>();
    for (int index = 0; index < shape.dense().size(); index++) {
      DenseShape layer = shape.dense().get(index);
      for (int unit = 0; unit < layer.outputs(); unit++) {
        for (int sample : samples) {
          boolean isOutput = isLast(layer);
          R a = outputs(sample, index).get(unit);
          R z = isOutput ? sums.get(sample).get(unit) : a;
          addAffine(loops, z, layer, unit, inputs(sample, index));
          if (!isOutput) {
            hidden.addForward(rows, a, z, loops);
          }
        }
      }
    }
    for (int sample : samples) {
      output.addForward(rows, outputs(sample), sums.get(sample), loops);
    }
    return loops;
  }

  /** {@code z = b + w0 x0 + w1 x1 + ..}, added from left to right. */
  private void addAffine(List<RowLoop> loops, R z, DenseShape layer, int unit, List<R> x) {
    int first = layer.offset() + unit * layer.columns();
    List<R> w = weights.subList(first, first + layer.inputs());
    if (layer.hasBias()) {
      addProducts(loops, z, weights.get(first + layer.inputs()), w, x, 0);
    } else {
      addProducts(loops, z, w, x);
    }
  }

  /** {@code z = w0 x0 + w1 x1 + ..}, added from left to right. */
  void addProducts(List<RowLoop> loops, R z, List<R> w, List<R> x) {
    if (w.size() == 1) {
      loops.add(rows.product(z, w.get(0), x.get(0)));
    } else {
      loops.add(rows.product(z, w.get(0), x.get(0), w.get(1), x.get(1)));
      addProducts(loops, z, z, w, x, 2);
    }
  }

  /** {@code z = start + w0 x0 + w1 x1 + ..} from a place on, added from left to right. */
  void addProducts(List<RowLoop> loops, R z, R start, List<R> w, List<R> x, int from) {
    R base = start;
    int i = from;
    for (; i + 1 < w.size(); i += 2) {
      loops.add(rows.affine(z, base, w.get(i), x.get(i), w.get(i + 1), x.get(i + 1)));
      base = z;
    }
    if (i < w.size()) {
      loops.add(rows.affine(z, base, w.get(i), x.get(i)));
    }
  }

  /** Computes one sample a slot. */
  void forwardOne(int length) {
    RowLoop.run(one, length);
  }

  /** Computes two samples a slot. */
  void forwardPair(int length) {
    RowLoop.run(pair, length);
  }

  Rows<R> rows() {
    return rows;
  }

  NetworkShape shape() {
    return shape;
  }

  RowActivation hidden() {
    return hidden;
  }

  RowActivation output() {
    return output;
  }

  /** Returns a row for each of the P weights and biases, laid out as the shape says. */
  List<R> weights() {
    return weights;
  }

  /** Returns the rows that a layer takes in. */
  List<R> inputs(int sample, int layer) {
    return layer == 0 ? inputs.get(sample) : outputs(sample, layer - 1);
  }

  /** Returns the rows of a sample's features. */
  List<R> inputs(int sample) {
    return inputs.get(sample);
  }

  /** Returns the rows of a sample's targets. */
  List<R> targets(int sample) {
    return targets.get(sample);
  }

  /** Returns the output layer's rows before its activation. */
  List<R> sums(int sample) {
    return sums.get(sample);
  }

  /** Returns a layer's rows after its activation. */
  List<R> outputs(int sample, int layer) {
    return outputs.get(sample).get(layer);
  }

  /** Returns the output layer's rows after its activation. */
  List<R> outputs(int sample) {
    return outputs(sample, shape.dense().size() - 1);
  }
}
