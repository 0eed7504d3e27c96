package org.sweepstack.execution;

import org.sweepstack.data.Datasets;

/**
 * Where stacks are trained: in this process, or by others. Only who begins a program knows which;
 * what plans, keeps and shows trials does not. For any thread.
 */
public interface Workplace {
  /** This process. */
  Workplace HERE = new ThisProcess();

  /** Returns how many stacks train at once where nobody says it, at least 1. */
  int workers();

  /**
   * Returns what trains a stack, called by as many threads as there are workers. What it throws
   * says that at least one of the trials cannot be trained: a {@link WorkerLostException} where
   * that may be the fault of another stack. A {@link WorkplaceLostException} ends the run.
   *
   * @param datasets makes the data of trials
   */
  StackRunner runner(Datasets datasets, ExecutionOptions options);

  /** Returns whether a stack can go on from a checkpoint; otherwise it trains from the start. */
  boolean continuesCheckpoints();

  /** Returns how many bytes stacks can take at most, whatever else goes on; starts nothing. */
  long mostBytes();

  /** Returns how many bytes stacks may take now; may start the engine. */
  long availableBytes();
}
