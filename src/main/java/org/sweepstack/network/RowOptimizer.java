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
 * Steps of trials with one optimizer, over rows of a place a trial: the formulas are those of the
 * {@link Optimizer} of the kind, with every trial's own settings.
 *
 * @param <R> the array of a row
 */
final class RowOptimizer<R> {
  private final Rows<R> rows;
  private final List<Configuration> trials;
  private final List<R> parameters;
  private final List<R> gradients;
  private final List<List<R>> state = new ArrayList<>();
  private final List<double[]> trialState = new ArrayList<>();
  private final R scratch;
  private final RowLoop[] loops;
  private Runnable beforeStep = () -> {};

  /**
   * Binds the steps.
   *
   * @param trials all of the same optimizer
   * @param parameters a row for each of the P weights and biases
   * @param gradients a row for each
   */
  RowOptimizer(Rows<R> rows, List<Configuration> trials, List<R> parameters, List<R> gradients) {
    this.rows = rows;
    this.trials = trials;
    this.parameters = parameters;
    this.gradients = gradients;
    scratch = rows.row(trials.size());
    List<RowLoop> steps = new ArrayList<>();
    OptimizerKind kind = trials.get(0).get(OPTIMIZER);
    switch (kind) {
      case SGD -> addDescent(steps, gradients);
      case MOMENTUM -> addMomentum(steps, false);
      case NESTEROV -> addMomentum(steps, true);
      case ADAGRAD -> addAdaptive(steps, trial -> 1, trial -> 1);
      case RMSPROP -> addAdaptive(steps, trial -> trial.get(DECAY), trial -> 1 - trial.get(DECAY));
      case ADAM -> addAdam(steps);
      default -> throw new IllegalArgumentException("unknown optimizer " + kind);
    }
    loops = RowLoop.array(steps);
  }

  /** {@code p -= learning_rate * g}: {@code torch.optim.SGD}. */
  private void addDescent(List<RowLoop> steps, List<R> directions) {
    R rates = values(trial -> trial.get(LEARNING_RATE));
    for (int place = 0; place < parameters.size(); place++) {
      steps.add(rows.descend(parameters.get(place), rates, directions.get(place)));
    }
  }

  /**
   * {@code v = momentum * v + g; p -= learning_rate * v}, or {@code * (g + momentum * v)} for
   * nesterov.
   */
  private void addMomentum(List<RowLoop> steps, boolean looksAhead) {
    R kept = values(trial -> trial.get(MOMENTUM));
    R rates = values(trial -> trial.get(LEARNING_RATE));
    List<R> velocities = newState();
    for (int place = 0; place < parameters.size(); place++) {
      R v = velocities.get(place);
      steps.add(rows.affine(v, gradients.get(place), kept, v));
      if (looksAhead) {
        steps.add(rows.affine(scratch, gradients.get(place), kept, v));
      }
      steps.add(rows.descend(parameters.get(place), rates, looksAhead ? scratch : v));
    }
  }

  /** {@code s = kept s + fresh g g; p -= learning_rate * g / (sqrt(s) + epsilon)}. */
  private void addAdaptive(
      List<RowLoop> steps,
      ToDoubleFunction<Configuration> keptOf,
      ToDoubleFunction<Configuration> freshOf) {
    R kept = values(keptOf);
    R fresh = values(freshOf);
    R ones = values(trial -> 1);
    R rates = values(trial -> trial.get(LEARNING_RATE));
    R least = values(trial -> trial.get(EPSILON));
    List<R> squares = newState();
    for (int place = 0; place < parameters.size(); place++) {
      R s = squares.get(place);
      R g = gradients.get(place);
      steps.add(rows.squares(s, kept, fresh, g));
      steps.add(rows.root(scratch, ones, s, least));
      steps.add(rows.descend(parameters.get(place), rates, g, scratch));
    }
  }

  /**
   * {@code m = beta1 m + (1 - beta1) g; v = beta2 v + (1 - beta2) g g; p -= learning_rate / (1 -
   * beta1^t) * m / (sqrt(v) / sqrt(1 - beta2^t) + epsilon)} at step t from 1.
   */
  private void addAdam(List<RowLoop> steps) {
    R keptMean = values(trial -> trial.get(BETA1));
    R newMean = values(trial -> 1 - trial.get(BETA1));
    R keptSquare = values(trial -> trial.get(BETA2));
    R newSquare = values(trial -> 1 - trial.get(BETA2));
    R least = values(trial -> trial.get(EPSILON));
    R factors = rows.row(trials.size());
    R rootFactors = rows.row(trials.size());
    List<R> means = newState();
    List<R> squares = newState();
    for (int place = 0; place < parameters.size(); place++) {
      R m = means.get(place);
      R v = squares.get(place);
      R g = gradients.get(place);
      steps.add(rows.product(m, keptMean, m, newMean, g));
      steps.add(rows.squares(v, keptSquare, newSquare, g));
      steps.add(rows.root(scratch, rootFactors, v, least));
      steps.add(rows.descend(parameters.get(place), factors, m, scratch));
    }
    double[] rates = numbers(trial -> trial.get(LEARNING_RATE));
    double[] beta1 = numbers(trial -> trial.get(BETA1));
    double[] beta2 = numbers(trial -> trial.get(BETA2));
    double[] power1 = numbers(trial -> 1);
    double[] power2 = numbers(trial -> 1);
    trialState.add(power1);
    trialState.add(power2);
    beforeStep =
        () -> {
          for (int trial = 0; trial < rates.length; trial++) {
            power1[trial] *= beta1[trial];
            power2[trial] *= beta2[trial];
            rows.set(factors, trial, rates[trial] / (1 - power1[trial]));
            rows.set(rootFactors, trial, 1 / Math.sqrt(1 - power2[trial]));
          }
        };
  }

  private double[] numbers(ToDoubleFunction<Configuration> of) {
    return trials.stream().mapToDouble(of).toArray();
  }

  private R values(ToDoubleFunction<Configuration> of) {
    R row = rows.row(trials.size());
    double[] numbers = numbers(of);
    for (int trial = 0; trial < numbers.length; trial++) {
      rows.set(row, trial, numbers[trial]);
    }
    return row;
  }

  private List<R> newState() {
    List<R> made = new ArrayList<>();
    parameters.forEach(row -> made.add(rows.row(trials.size())));
    state.add(made);
    return made;
  }

  /** Takes a step with the gradients as they are now. */
  void step() {
    beforeStep.run();
    RowLoop.run(loops, trials.size());
  }

  /** Returns the rows that steps leave behind for later steps: for each kind one a parameter. */
  List<List<R>> state() {
    return state;
  }

  /** Returns the numbers per trial that steps leave behind for later steps. */
  List<double[]> trialState() {
    return trialState;
  }
}
