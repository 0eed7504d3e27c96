package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.LEARNING_RATE;
import static org.sweepstack.trial.Parameters.OPTIMIZER;

import java.util.List;
import java.util.stream.IntStream;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.OptimizerKind;
import org.sweepstack.trial.Parameter;

/**
 * Turns the gradients of a stack into steps of its parameters, by the formulas of {@code
 * torch.optim}. Begins with state zero; {@link #step} is called once a gradient.
 */
interface Optimizer extends AutoCloseable {

  /** Takes a step with the gradients as they are now. */
  void step();

  /** Returns the arrays that steps leave behind for later steps, [K, P] each. */
  List<StackArray> state();

  /** Returns the numbers per trial that steps leave behind for later steps, [K] each. */
  default List<double[]> trialState() {
    return List.of();
  }

  @Override
  default void close() {
    state().forEach(StackArray::close);
  }

  /**
   * Returns the steps of those trials that have an optimizer.
   *
   * @param trials all of the stack, whose parameters and gradients are [K, P]
   */
  static Optimizer of(
      OptimizerKind kind, List<Configuration> trials, StackArray parameters, StackArray gradients) {
    int[] chosen =
        IntStream.range(0, trials.size())
            .filter(trial -> trials.get(trial).get(OPTIMIZER) == kind)
            .toArray();
    return switch (kind) {
      case SGD -> new GradientDescent(trials, chosen, parameters, gradients);
      case MOMENTUM -> Momentum.plain(trials, chosen, parameters, gradients);
      case NESTEROV -> Momentum.nesterov(trials, chosen, parameters, gradients);
      case ADAGRAD -> AdaptiveRate.adagrad(trials, chosen, parameters, gradients);
      case RMSPROP -> AdaptiveRate.rmsprop(trials, chosen, parameters, gradients);
      case ADAM -> new Adam(trials, chosen, parameters, gradients);
    };
  }

  /** Returns one parameter's value in every trial. */
  static double[] values(List<Configuration> trials, Parameter<Double> parameter) {
    return trials.stream().mapToDouble(trial -> trial.get(parameter)).toArray();
  }

  /** Returns the learning rate of every trial. */
  static double[] rates(List<Configuration> trials) {
    return values(trials, LEARNING_RATE);
  }
}
