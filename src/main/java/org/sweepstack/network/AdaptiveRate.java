package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.DECAY;
import static org.sweepstack.trial.Parameters.EPSILON;

import java.util.Arrays;
import java.util.List;
import org.sweepstack.trial.Configuration;

/** {@code p -= learning_rate * g / (sqrt(s) + epsilon)} with a running s of squared gradients. */
final class AdaptiveRate implements Optimizer {
  private final StackArray squares;
  private final StackArray scratch;
  private final StackArray ones;
  private final Operation step;

  private AdaptiveRate(
      List<Configuration> trials,
      StackArray parameters,
      StackArray gradients,
      double[] kept,
      double[] added) {
    squares = parameters.sameSize();
    scratch = parameters.sameSize();
    ones = parameters.sharedOnes();
    step =
        Operation.sequence(
            List.of(
                Elementwise.multiply(gradients, gradients, scratch),
                SliceVectors.scale(squares, kept),
                SliceVectors.addScaled(squares, scratch, added),
                Elementwise.squareRoot(squares, scratch),
                SliceVectors.addScaled(scratch, ones, Optimizer.values(trials, EPSILON)),
                Elementwise.divide(gradients, scratch, scratch),
                SliceVectors.addScaled(parameters, scratch, Optimizer.downhill(trials))));
  }

  /** {@code s = s + g g}: {@code torch.optim.Adagrad}, Duchi et al. 2011. */
  static AdaptiveRate adagrad(
      List<Configuration> trials, StackArray parameters, StackArray gradients) {
    double[] ones = Optimizer.constant(trials, 1);
    return new AdaptiveRate(trials, parameters, gradients, ones, ones);
  }

  /**
   * {@code s = decay s + (1 - decay) g g}: {@code torch.optim.RMSprop}, Tieleman and Hinton 2012.
   */
  static AdaptiveRate rmsprop(
      List<Configuration> trials, StackArray parameters, StackArray gradients) {
    double[] decay = Optimizer.values(trials, DECAY);
    double[] rest = Arrays.stream(decay).map(kept -> 1 - kept).toArray();
    return new AdaptiveRate(trials, parameters, gradients, decay, rest);
  }

  @Override
  public void step() {
    step.run();
  }

  @Override
  public List<StackArray> state() {
    return List.of(squares);
  }

  @Override
  public void close() {
    Optimizer.super.close();
    scratch.close();
    ones.close();
  }
}
