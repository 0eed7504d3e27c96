package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.BETA1;
import static org.sweepstack.trial.Parameters.BETA2;
import static org.sweepstack.trial.Parameters.EPSILON;

import java.util.Arrays;
import java.util.List;
import org.sweepstack.network.SliceLoop.Loops;
import org.sweepstack.trial.Configuration;

/**
 * {@code m = beta1 m + (1 - beta1) g; v = beta2 v + (1 - beta2) g g; p -= learning_rate / (1 -
 * beta1^t) * m / (sqrt(v) / sqrt(1 - beta2^t) + epsilon)} at step t from 1: {@code
 * torch.optim.Adam}, Kingma and Ba 2015.
 */
final class Adam implements Optimizer {
  private final double[] beta1;
  private final double[] beta2;
  private final double[] epsilon;
  private final double[] rates;

  /** beta1^t and beta2^t, multiplied up step by step. */
  private final double[] power1;

  private final double[] power2;

  /** The factors of m and of the root of v at this step. */
  private final double[] stepFactors;

  private final double[] rootFactors;
  private final StackArray mean;
  private final StackArray square;
  private final Operation step;

  Adam(List<Configuration> trials, StackArray parameters, StackArray gradients) {
    beta1 = Optimizer.values(trials, BETA1);
    beta2 = Optimizer.values(trials, BETA2);
    epsilon = Optimizer.values(trials, EPSILON);
    rates = Optimizer.rates(trials);
    power1 = new double[trials.size()];
    power2 = new double[trials.size()];
    Arrays.fill(power1, 1);
    Arrays.fill(power2, 1);
    stepFactors = new double[trials.size()];
    rootFactors = new double[trials.size()];
    mean = parameters.sameSize();
    square = parameters.sameSize();
    step = new SliceLoop(new Loops(this::step, this::step), 3, parameters, mean, square, gradients);
  }

  private void step(float[][] arrays, int length, int trial) {
    float[] parameters = arrays[0];
    float[] means = arrays[1];
    float[] squares = arrays[2];
    float[] gradients = arrays[3];
    float keptMean = (float) beta1[trial];
    float newMean = (float) (1 - beta1[trial]);
    float keptSquare = (float) beta2[trial];
    float newSquare = (float) (1 - beta2[trial]);
    float least = (float) epsilon[trial];
    float factor = (float) stepFactors[trial];
    float rootFactor = (float) rootFactors[trial];
    for (int i = 0; i < length; i++) {
      float g = gradients[i];
      means[i] = keptMean * means[i] + newMean * g;
      squares[i] = keptSquare * squares[i] + newSquare * (g * g);
    }
    for (int i = 0; i < length; i++) {
      float root = rootFactor * (float) Math.sqrt(squares[i]) + least;
      parameters[i] = parameters[i] - factor * (means[i] / root);
    }
  }

  private void step(double[][] arrays, int length, int trial) {
    double[] parameters = arrays[0];
    double[] means = arrays[1];
    double[] squares = arrays[2];
    double[] gradients = arrays[3];
    double keptMean = beta1[trial];
    double newMean = 1 - keptMean;
    double keptSquare = beta2[trial];
    double newSquare = 1 - keptSquare;
    double least = epsilon[trial];
    double factor = stepFactors[trial];
    double rootFactor = rootFactors[trial];
    for (int i = 0; i < length; i++) {
      double g = gradients[i];
      means[i] = keptMean * means[i] + newMean * g;
      squares[i] = keptSquare * squares[i] + newSquare * (g * g);
    }
    for (int i = 0; i < length; i++) {
      double root = rootFactor * Math.sqrt(squares[i]) + least;
      parameters[i] = parameters[i] - factor * (means[i] / root);
    }
  }

  @Override
  public void step(int trial) {
    power1[trial] *= beta1[trial];
    power2[trial] *= beta2[trial];
    stepFactors[trial] = rates[trial] / (1 - power1[trial]);
    rootFactors[trial] = 1 / Math.sqrt(1 - power2[trial]);
    step.run(trial);
  }

  @Override
  public List<StackArray> state() {
    return List.of(mean, square);
  }

  @Override
  public List<double[]> trialState() {
    return List.of(power1, power2);
  }
}
