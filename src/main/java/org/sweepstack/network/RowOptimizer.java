package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.BETA1;
import static org.sweepstack.trial.Parameters.BETA2;
import static org.sweepstack.trial.Parameters.DECAY;
import static org.sweepstack.trial.Parameters.EPSILON;
import static org.sweepstack.trial.Parameters.LEARNING_RATE;
import static org.sweepstack.trial.Parameters.MOMENTUM;
import static org.sweepstack.trial.Parameters.OPTIMIZER;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.OptimizerKind;

/**
 * Steps of trials with one optimizer: the formulas are those of the {@link Optimizer} of the kind,
 * with every trial's own settings. A row has a place for each trial's first weight, then for each
 * trial's second, and so on.
 *
 * @param <R> the array of a row
 */
final class RowOptimizer<R> {
  private final Rows<R> rows;
  private final List<Configuration> trials;
  private final R parameters;
  private final R gradients;
  private final int length;
  private final List<R> state = new ArrayList<>();
  private final List<double[]> trialState = new ArrayList<>();
  private final RowLoop[] loops;
  private Runnable beforeStep = () -> {};

  /** Binds the steps of trials that have the same optimizer. */
  RowOptimizer(Rows<R> rows, List<Configuration> trials, R parameters, R gradients) {
    this.rows = rows;
    this.trials = trials;
    this.parameters = parameters;
    this.gradients = gradients;
    length = rows.length(parameters);
    OptimizerKind kind = trials.get(0).get(OPTIMIZER);
    loops =
        RowLoop.array(
            switch (kind) {
              case SGD -> List.of(rows.functions().descend(parameters, rates(), gradients));
              case MOMENTUM -> momentum();
              case NESTEROV -> nesterov();
              case ADAGRAD -> adaptive(trial -> 1, trial -> 1);
              case RMSPROP -> adaptive(trial -> trial.get(DECAY), trial -> 1 - trial.get(DECAY));
              case ADAM -> adam();
            });
  }

  private R rates() {
    return values(trial -> trial.get(LEARNING_RATE));
  }

  /** {@code v = momentum * v + g; p -= learning_rate * v}. */
  private List<RowLoop> momentum() {
    R v = newState();
    return List.of(
        rows.affine(v, gradients, values(trial -> trial.get(MOMENTUM)), v),
        rows.functions().descend(parameters, rates(), v));
  }

  /** {@code v = momentum * v + g; p -= learning_rate * (g + momentum * v)}. */
  private List<RowLoop> nesterov() {
    R v = newState();
    R ahead = rows.row(length);
    R kept = values(trial -> trial.get(MOMENTUM));
    return List.of(
        rows.affine(v, gradients, kept, v),
        rows.affine(ahead, gradients, kept, v),
        rows.functions().descend(parameters, rates(), ahead));
  }

  /** {@code s = kept s + fresh g g; p -= learning_rate * g / (sqrt(s) + epsilon)}. */
  private List<RowLoop> adaptive(
      ToDoubleFunction<Configuration> kept, ToDoubleFunction<Configuration> fresh) {
    R s = newState();
    R root = rows.row(length);
    return List.of(
        rows.functions().squares(s, values(kept), values(fresh), gradients),
        rows.functions().root(root, values(trial -> 1), s, values(trial -> trial.get(EPSILON))),
        rows.functions().descend(parameters, rates(), gradients, root));
  }

  /**
   * {@code m = beta1 m + (1 - beta1) g; v = beta2 v + (1 - beta2) g g; p -= learning_rate / (1 -
   * beta1^t) * m / (sqrt(v) / sqrt(1 - beta2^t) + epsilon)} at step t from 1.
   */
  private List<RowLoop> adam() {
    R m = newState();
    R v = newState();
    R root = rows.row(length);
    R factors = rows.row(length);
    R rootFactors = rows.row(length);
    beforeStep = powers(factors, rootFactors);
    return List.of(
        rows.product(
            m,
            values(trial -> trial.get(BETA1)),
            m,
            values(trial -> 1 - trial.get(BETA1)),
            gradients),
        rows.functions()
            .squares(
                v,
                values(trial -> trial.get(BETA2)),
                values(trial -> 1 - trial.get(BETA2)),
                gradients),
        rows.functions().root(root, rootFactors, v, values(trial -> trial.get(EPSILON))),
        rows.functions().descend(parameters, factors, m, root));
  }

  /** Returns what brings adam's factors to the next step, multiplying up beta^t step by step. */
  private Runnable powers(R factors, R rootFactors) {
    double[] rates = numbers(trial -> trial.get(LEARNING_RATE));
    double[] beta1 = numbers(trial -> trial.get(BETA1));
    double[] beta2 = numbers(trial -> trial.get(BETA2));
    double[] power1 = numbers(trial -> 1);
    double[] power2 = numbers(trial -> 1);
    trialState.add(power1);
    trialState.add(power2);
    return () -> {
      for (int trial = 0; trial < rates.length; trial++) {
        power1[trial] *= beta1[trial];
        power2[trial] *= beta2[trial];
        rows.set(factors, trial, rates[trial] / (1 - power1[trial]));
        rows.set(rootFactors, trial, 1 / Math.sqrt(1 - power2[trial]));
      }
      rows.repeat(factors, rates.length);
      rows.repeat(rootFactors, rates.length);
    };
  }

  private double[] numbers(ToDoubleFunction<Configuration> of) {
    return trials.stream().mapToDouble(of).toArray();
  }

  private R values(ToDoubleFunction<Configuration> of) {
    R row = rows.row(length);
    double[] numbers = numbers(of);
    for (int trial = 0; trial < numbers.length; trial++) {
      rows.set(row, trial, numbers[trial]);
    }
    rows.repeat(row, numbers.length);
    return row;
  }

  private R newState() {
    R row = rows.row(length);
    state.add(row);
    return row;
  }

  /** Takes a step with the gradients as they are now. */
  void step() {
    beforeStep.run();
    RowLoop.run(loops, length);
  }

  /** Returns the rows that steps leave behind for later steps. */
  List<R> state() {
    return state;
  }

  /** Returns the numbers per trial that steps leave behind for later steps. */
  List<double[]> trialState() {
    return trialState;
  }
}
