package org.sweepstack.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the backward pass of rows begins: the derivative of the loss in the sums of the output
 * layer, but for the loss's factor.
 *
 * @param <R> the array of a row
 */
final class RowError<R> {
  private final RowNetwork<R> network;
  private final LossFunction loss;

  /** What {@link ClassWeights} are made of, in every slot; none where all samples count alike. */
  private final List<R> terms = new ArrayList<>();

  /** How much each of the samples that are there at once counts. */
  private final List<R> weights = new ArrayList<>();

  RowError(RowNetwork<R> network, LossFunction loss, ClassWeights classWeights, RowStack<R> stack) {
    this.network = network;
    this.loss = loss;
    if (!classWeights.areEqual()) {
      terms.addAll(network.newRows(1 + network.shape().outputs()));
      weights.addAll(network.newRows(RowNetwork.TOGETHER));
      spread(classWeights, stack);
    }
  }

  private void spread(ClassWeights classWeights, RowStack<R> stack) {
    Rows<R> rows = network.rows();
    int trials = stack.trials().size();
    for (int term = 0; term < terms.size(); term++) {
      for (int trial = 0; trial < trials; trial++) {
        rows.set(terms.get(term), stack.place(trial), classWeights.terms().get(trial)[term]);
      }
      rows.repeat(terms.get(term), trials);
    }
  }

  /** {@code dL/dz of the output = (a - y) w f'(z)} of a sample, with w how much it counts. */
  void addLoops(int sample, List<R> errors, List<RowLoop> loops) {
    Rows<R> rows = network.rows();
    List<R> a = network.outputs(sample);
    List<R> y = network.targets(sample);
    for (int unit = 0; unit < errors.size(); unit++) {
      R error = errors.get(unit);
      loops.add(rows.difference(error, a.get(unit), y.get(unit)));
      loss.slope().ifPresent(slope -> loops.add(slope.loop(rows, error)));
    }
    if (!terms.isEmpty()) {
      R weight = weights.get(sample);
      network.addProducts(loops, weight, terms.get(0), terms.subList(1, terms.size()), y, 0);
      errors.forEach(error -> loops.add(rows.product(error, error, weight)));
    }
    if (!loss.includesOutputActivation()) {
      for (int unit = 0; unit < errors.size(); unit++) {
        network.output().addBackward(rows, errors.get(unit), a.get(unit), loops);
      }
    }
  }
}
