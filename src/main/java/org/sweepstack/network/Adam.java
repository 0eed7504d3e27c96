package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.BETA1;
import static org.sweepstack.trial.Parameters.BETA2;
import static org.sweepstack.trial.Parameters.EPSILON;

import java.util.Arrays;
import java.util.List;
import org.sweepstack.trial.Configuration;

/**
 * {@code m = beta1 m + (1 - beta1) g; v = beta2 v + (1 - beta2) g g; p -= learning_rate / (1 -
 * beta1^t) * m / (sqrt(v) / sqrt(1 - beta2^t) + epsilon)} at step t from 1: {@code
 * torch.optim.Adam}, Kingma and Ba 2015.
 */
final class Adam implements Optimizer {
  private final double[] beta1;
  private final double[] beta2;
  private final double[] downhill;

  /** beta1^t and beta2^t, multiplied up step by step. */
  private final double[] power1;

  private final double[] power2;
  private final double[] stepFactors;
  private final double[] rootFactors;
  private final StackArray mean;
  private final StackArray square;
  private final StackArray scratch;
  private final StackArray ones;
  private final Operation step;

  Adam(List<Configuration> trials, StackArray parameters, StackArray gradients) {
    beta1 = Optimizer.values(trials, BETA1);
    beta2 = Optimizer.values(trials, BETA2);
    downhill = Optimizer.downhill(trials);
    power1 = Optimizer.constant(trials, 1);
    power2 = Optimizer.constant(trials, 1);
    stepFactors = new double[trials.size()];
    rootFactors = new double[trials.size()];
    mean = parameters.sameSize();
    square = parameters.sameSize();
    scratch = parameters.sameSize();
    ones = parameters.sharedOnes();
    step =
        Operation.sequence(
            List.of(
                SliceVectors.scale(mean, beta1),
                SliceVectors.addScaled(mean, gradients, oneMinus(beta1)),
                Elementwise.multiply(gradients, gradients, scratch),
                SliceVectors.scale(square, beta2),
                SliceVectors.addScaled(square, scratch, oneMinus(beta2)),
                Elementwise.squareRoot(square, scratch),
                SliceVectors.scale(scratch, rootFactors),
                SliceVectors.addScaled(scratch, ones, Optimizer.values(trials, EPSILON)),
                Elementwise.divide(mean, scratch, scratch),
                SliceVectors.addScaled(parameters, scratch, stepFactors)));
  }

  private static double[] oneMinus(double[] values) {
    return Arrays.stream(values).map(value -> 1 - value).toArray();
  }

  @Override
  public void step() {
    for (int trial = 0; trial < beta1.length; trial++) {
      power1[trial] *= beta1[trial];
      power2[trial] *= beta2[trial];
      stepFactors[trial] = downhill[trial] / (1 - power1[trial]);
      rootFactors[trial] = 1 / Math.sqrt(1 - power2[trial]);
    }
    step.run();
  }

  @Override
  public List<StackArray> state() {
    return List.of(mean, square);
  }

  @Override
  public List<double[]> trialState() {
    return List.of(power1, power2);
  }

  @Override
  public void close() {
    Optimizer.super.close();
    scratch.close();
    ones.close();
  }
}
