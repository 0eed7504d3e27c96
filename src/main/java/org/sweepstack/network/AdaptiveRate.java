package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.DECAY;
import static org.sweepstack.trial.Parameters.EPSILON;

import java.util.Arrays;
import java.util.List;
import org.sweepstack.network.SliceLoop.Loops;
import org.sweepstack.trial.Configuration;

/** {@code p -= learning_rate * g / (sqrt(s) + epsilon)} with a running s of squared gradients. */
final class AdaptiveRate implements Optimizer {
  private final double[] rates;
  private final double[] epsilon;
  private final double[] kept;
  private final double[] added;
  private final StackArray squares;
  private final Operation step;

  private AdaptiveRate(
      List<Configuration> trials,
      StackArray parameters,
      StackArray gradients,
      double[] kept,
      double[] added) {
    rates = Optimizer.rates(trials);
    epsilon = Optimizer.values(trials, EPSILON);
    this.kept = kept;
    this.added = added;
    squares = parameters.sameSize();
    step = new SliceLoop(new Loops(this::step, this::step), 2, parameters, squares, gradients);
  }

  /** {@code s = s + g g}: {@code torch.optim.Adagrad}, Duchi et al. 2011. */
  static AdaptiveRate adagrad(
      List<Configuration> trials, StackArray parameters, StackArray gradients) {
    double[] ones = new double[trials.size()];
    Arrays.fill(ones, 1);
    return new AdaptiveRate(trials, parameters, gradients, ones, ones);
  }

  /**
   * {@code s = decay s + (1 - decay) g g}: {@code torch.optim.RMSprop}, Tieleman and Hinton 2012.
   */
  static AdaptiveRate rmsprop(
      List<Configuration> trials, StackArray parameters, StackArray gradients) {
    double[] decay = Optimizer.values(trials, DECAY);
    double[] rest = Arrays.stream(decay).map(part -> 1 - part).toArray();
    return new AdaptiveRate(trials, parameters, gradients, decay, rest);
  }

  private void step(float[][] arrays, int length, int trial) {
    float[] parameters = arrays[0];
    float[] sums = arrays[1];
    float[] gradients = arrays[2];
    float rate = (float) rates[trial];
    float old = (float) kept[trial];
    float fresh = (float) added[trial];
    float least = (float) epsilon[trial];
    for (int i = 0; i < length; i++) {
      float g = gradients[i];
      float s = old * sums[i] + fresh * (g * g);
      sums[i] = s;
      parameters[i] = parameters[i] - rate * (g / ((float) Math.sqrt(s) + least));
    }
  }

  private void step(double[][] arrays, int length, int trial) {
    double[] parameters = arrays[0];
    double[] sums = arrays[1];
    double[] gradients = arrays[2];
    double rate = rates[trial];
    double old = kept[trial];
    double fresh = added[trial];
    double least = epsilon[trial];
    for (int i = 0; i < length; i++) {
      double g = gradients[i];
      double s = old * sums[i] + fresh * (g * g);
      sums[i] = s;
      parameters[i] = parameters[i] - rate * (g / (Math.sqrt(s) + least));
    }
  }

  @Override
  public void step(int trial) {
    step.run(trial);
  }

  @Override
  public List<StackArray> state() {
    return List.of(squares);
  }
}
