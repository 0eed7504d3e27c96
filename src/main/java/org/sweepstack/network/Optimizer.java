package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.LEARNING_RATE;

import java.util.List;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.OptimizerKind;
import org.sweepstack.trial.Parameter;

/**
 * Turns the gradients of a stack into steps of its parameters, by the formulas of {@code
 * torch.optim}. Begins with state zero; {@link #step} is called once for each gradient of a trial.
 */
interface Optimizer extends AutoCloseable {

  /** Takes a step of a trial with its gradients as they are now. */
  void step(int trial);

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
   * Returns the steps of trials by an optimizer.
   *
   * @param trials all of the stack, whose parameters and gradients are [K, P]; only those that have
   *     this optimizer take steps
   */
  static Optimizer of(
      OptimizerKind kind, List<Configuration> trials, StackArray parameters, StackArray gradients) {
    return switch (kind) {
      case SGD -> new GradientDescent(trials, parameters, gradients);
      case MOMENTUM -> Momentum.plain(trials, parameters, gradients);
      case NESTEROV -> Momentum.nesterov(trials, parameters, gradients);
      case ADAGRAD -> AdaptiveRate.adagrad(trials, parameters, gradients);
      case RMSPROP -> AdaptiveRate.rmsprop(trials, parameters, gradients);
      case ADAM -> new Adam(trials, parameters, gradients);
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
