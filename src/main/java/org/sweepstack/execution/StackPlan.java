package org.sweepstack.execution;

import java.util.List;
import org.sweepstack.training.TrialCost;
import org.sweepstack.trial.Configuration;

/**
 * Trials to be trained as one stack.
 *
 * @param trials at least one, of one shape
 * @param cost what each of them takes
 */
public record StackPlan(List<Configuration> trials, TrialCost cost) {
  /** What a step costs beyond its trials: the fixed part of some twenty array operations. */
  private static final double STEP_SECONDS = 25e-6;

  /** Copies the trials. */
  public StackPlan {
    trials = List.copyOf(trials);
  }

  /** Estimates how long the stack takes on one worker. */
  public double seconds() {
    return cost.epochs()
        * (cost.stepsPerEpoch() * STEP_SECONDS + trials.size() * cost.epochSeconds());
  }

  /** Returns how many epochs of single trials the stack has. */
  long trialEpochs() {
    return (long) cost.epochs() * trials.size();
  }

  /** Returns the stack cut in two. */
  List<StackPlan> halves() {
    int middle = trials.size() / 2;
    return List.of(
        new StackPlan(trials.subList(0, middle), cost),
        new StackPlan(trials.subList(middle, trials.size()), cost));
  }
}
