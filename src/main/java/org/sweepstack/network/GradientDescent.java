package org.sweepstack.network;

import java.util.List;
import org.sweepstack.network.SliceLoop.Loops;
import org.sweepstack.trial.Configuration;

/** {@code p -= learning_rate * g}: {@code torch.optim.SGD}. */
final class GradientDescent implements Optimizer {
  private final double[] rates;
  private final Operation step;

  GradientDescent(List<Configuration> trials, StackArray parameters, StackArray gradients) {
    rates = Optimizer.rates(trials);
    step = new SliceLoop(new Loops(this::step, this::step), 1, parameters, gradients);
  }

  private void step(float[][] arrays, int length, int trial) {
    float[] parameters = arrays[0];
    float[] gradients = arrays[1];
    float rate = (float) rates[trial];
    for (int i = 0; i < length; i++) {
      parameters[i] = parameters[i] - rate * gradients[i];
    }
  }

  private void step(double[][] arrays, int length, int trial) {
    double[] parameters = arrays[0];
    double[] gradients = arrays[1];
    double rate = rates[trial];
    for (int i = 0; i < length; i++) {
      parameters[i] = parameters[i] - rate * gradients[i];
    }
  }

  @Override
  public void step(int trial) {
    step.run(trial);
  }

  @Override
  public List<StackArray> state() {
    return List.of();
  }
}
