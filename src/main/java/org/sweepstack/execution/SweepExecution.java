package org.sweepstack.execution;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sweepstack.training.Training;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Configuration;

/** Trains all trials of a sweep on a pool of workers, one stack a worker at a time. */
public final class SweepExecution {
  private final List<StackPlan> stacks;
  private final int threads;
  private final StackRunner runner;

  SweepExecution(List<StackPlan> stacks, int threads, StackRunner runner) {
    this.stacks = List.copyOf(stacks);
    this.threads = threads;
    this.runner = runner;
  }

  /**
   * Plans the stacks of some trials and makes their data sets; trains nothing yet.
   *
   * @param save what to keep of each trial
   * @param threads workers, at least 1
   * @throws org.sweepstack.trial.InvalidInputException when a trial's data cannot be used
   */
  public static SweepExecution of(List<Configuration> trials, Set<Artefact> save, int threads) {
    Training training = new Training();
    return new SweepExecution(
        StackPlanner.plan(trials, training::cost, threads),
        threads,
        (stack, listener) -> training.train(stack, save, listener));
  }

  /** Returns the stacks, the longest first. */
  public List<StackPlan> stacks() {
    return stacks;
  }

  /** Estimates the work of all trials, in seconds of one worker. */
  public double seconds() {
    return stacks.stream().mapToDouble(StackPlan::seconds).sum();
  }

  /** Returns names and values that say which code computes here; starts the engine if need be. */
  public static Map<String, String> kernels() {
    return Training.kernels();
  }

  /**
   * Trains every trial and returns when all have ended. A stack that throws is halved until the
   * trial that cannot be trained stands alone; that one has failed, the others go on.
   */
  public void run(ExecutionListener listener) {
    if (stacks.isEmpty()) {
      return;
    }
    WorkerPool pool = new WorkerPool(threads, runner, listener);
    stacks.forEach(pool::submit);
    pool.await();
  }
}
