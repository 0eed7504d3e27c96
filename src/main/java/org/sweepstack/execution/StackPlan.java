package org.sweepstack.execution;

import java.util.List;
import java.util.stream.IntStream;
import org.sweepstack.training.Stretch;
import org.sweepstack.training.TrialCost;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.TrialId;

/**
 * Trials to be trained as one stack.
 *
 * @param trials at least one, of one shape
 * @param cost what each of them takes
 * @param stretch where to go on, and up to where to train
 * @param isAlone whether nothing else may train meanwhile
 */
public record StackPlan(
    List<Configuration> trials, TrialCost cost, Stretch stretch, boolean isAlone) {
  /** Copies the trials. */
  public StackPlan {
    trials = List.copyOf(trials);
  }

  /** Returns whether this goes on from checkpoints, not from the first epoch. */
  boolean goesOn() {
    return !stretch.from().isEmpty();
  }

  /** Estimates how long the stack takes on one worker. */
  public double seconds() {
    return epochs() * secondsPerEpoch();
  }

  /** Estimates how long an epoch of all trials takes on one worker. */
  double secondsPerEpoch() {
    return cost.stackSeconds() + trials.size() * cost.trialSeconds();
  }

  /**
   * Returns what stacks have in common whose estimates are about as good: their layers, as these
   * choose the engine and what it spends its time on.
   */
  public String kind() {
    Configuration any = trials.get(0);
    return any.text(Parameters.CONVOLUTION).orElse("")
        + " "
        + any.text(Parameters.HIDDEN).orElse("");
  }

  /** Returns how many bytes of arrays the stack takes up. */
  long bytes() {
    return cost.sampleBytes() + trials.size() * cost.trialBytes();
  }

  /** Returns how many epochs of single trials are left to train. */
  long trialEpochs() {
    return (long) epochs() * trials.size();
  }

  private int epochs() {
    int last = Math.min(cost.epochs(), stretch.until().orElse(cost.epochs()));
    return last - stretch.epoch();
  }

  /** Returns a stack of only some of the trials. */
  StackPlan of(List<Configuration> some) {
    List<TrialId> ids = some.stream().map(Configuration::id).toList();
    return new StackPlan(some, cost, stretch.of(ids), isAlone);
  }

  /** Returns the same trials, to be trained from the first epoch. */
  StackPlan fromTheStart() {
    return new StackPlan(trials, cost, stretch.fromTheStart(), isAlone);
  }

  /** Returns a stack beside which nothing else may train, from the first epoch. */
  StackPlan alone() {
    return new StackPlan(trials, cost, stretch.fromTheStart(), true);
  }

  /** Returns the stack cut into parts of nearly equal size. */
  List<StackPlan> parts(int count) {
    int size = trials.size();
    return IntStream.range(0, count)
        .mapToObj(
            part ->
                of(
                    trials.subList(
                        Math.toIntExact((long) size * part / count),
                        Math.toIntExact((long) size * (part + 1) / count))))
        .toList();
  }
}
