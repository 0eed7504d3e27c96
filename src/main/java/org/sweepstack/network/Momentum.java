package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.MOMENTUM;

import java.util.List;
import org.sweepstack.network.SliceLoop.Loops;
import org.sweepstack.trial.Configuration;

/**
 * {@code torch.optim.SGD} with momentum, without dampening: {@code v = momentum * v + g}, then a
 * step along it.
 */
final class Momentum implements Optimizer {
  private final double[] rates;
  private final double[] momentum;
  private final boolean looksAhead;
  private final StackArray velocity;
  private final Operation step;

  private Momentum(
      List<Configuration> trials, StackArray parameters, StackArray gradients, boolean looksAhead) {
    rates = Optimizer.rates(trials);
    momentum = Optimizer.values(trials, MOMENTUM);
    this.looksAhead = looksAhead;
    velocity = parameters.sameSize();
    step = new SliceLoop(new Loops(this::step, this::step), 2, parameters, velocity, gradients);
  }

  /** {@code p -= learning_rate * v}. */
  static Momentum plain(List<Configuration> trials, StackArray parameters, StackArray gradients) {
    return new Momentum(trials, parameters, gradients, false);
  }

  /** {@code p -= learning_rate * (g + momentum * v)}. */
  static Momentum nesterov(
      List<Configuration> trials, StackArray parameters, StackArray gradients) {
    return new Momentum(trials, parameters, gradients, true);
  }

  private void step(float[][] arrays, int length, int trial) {
    float[] parameters = arrays[0];
    float[] velocities = arrays[1];
    float[] gradients = arrays[2];
    float rate = (float) rates[trial];
    float kept = (float) momentum[trial];
    for (int i = 0; i < length; i++) {
      float v = kept * velocities[i] + gradients[i];
      velocities[i] = v;
      parameters[i] = parameters[i] - rate * (looksAhead ? gradients[i] + kept * v : v);
    }
  }

  private void step(double[][] arrays, int length, int trial) {
    double[] parameters = arrays[0];
    double[] velocities = arrays[1];
    double[] gradients = arrays[2];
    double rate = rates[trial];
    double kept = momentum[trial];
    for (int i = 0; i < length; i++) {
      double v = kept * velocities[i] + gradients[i];
      velocities[i] = v;
      parameters[i] = parameters[i] - rate * (looksAhead ? gradients[i] + kept * v : v);
    }
  }

  @Override
  public void step(int trial) {
    step.run(trial);
  }

  @Override
  public List<StackArray> state() {
    return List.of(velocity);
  }
}
