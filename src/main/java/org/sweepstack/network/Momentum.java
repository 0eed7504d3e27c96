package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.MOMENTUM;

import java.util.Arrays;
import java.util.List;
import org.sweepstack.trial.Configuration;

/**
 * {@code torch.optim.SGD} with momentum, without dampening: {@code v = momentum * v + g}, then a
 * step along it.
 */
final class Momentum implements Optimizer {
  private final StackArray velocity;
  private final Operation step;

  private Momentum(StackArray velocity, List<Operation> operations) {
    this.velocity = velocity;
    step = Operation.sequence(operations);
  }

  /** {@code p -= learning_rate * v}. */
  static Momentum plain(List<Configuration> trials, StackArray parameters, StackArray gradients) {
    StackArray velocity = parameters.sameSize();
    return new Momentum(
        velocity,
        List.of(
            SliceVectors.scale(velocity, Optimizer.values(trials, MOMENTUM)),
            SliceVectors.addScaled(velocity, gradients, Optimizer.constant(trials, 1)),
            SliceVectors.addScaled(parameters, velocity, Optimizer.downhill(trials))));
  }

  /** {@code p -= learning_rate * (g + momentum * v)}. */
  static Momentum nesterov(
      List<Configuration> trials, StackArray parameters, StackArray gradients) {
    StackArray velocity = parameters.sameSize();
    double[] momentum = Optimizer.values(trials, MOMENTUM);
    double[] downhill = Optimizer.downhill(trials);
    double[] alongVelocity = new double[trials.size()];
    Arrays.setAll(alongVelocity, trial -> downhill[trial] * momentum[trial]);
    return new Momentum(
        velocity,
        List.of(
            SliceVectors.scale(velocity, momentum),
            SliceVectors.addScaled(velocity, gradients, Optimizer.constant(trials, 1)),
            SliceVectors.addScaled(parameters, gradients, downhill),
            SliceVectors.addScaled(parameters, velocity, alongVelocity)));
  }

  @Override
  public void step() {
    step.run();
  }

  @Override
  public List<StackArray> state() {
    return List.of(velocity);
  }
}
