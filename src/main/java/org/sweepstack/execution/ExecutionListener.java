package org.sweepstack.execution;

import org.sweepstack.trial.Attempt;

/** Hears how far a sweep is. Called by one worker at a time. */
public interface ExecutionListener {

  /**
   * Is told of work done since the last call.
   *
   * @param seconds estimated seconds of one worker, out of {@link SweepExecution#seconds}
   */
  void advanced(double seconds);

  /** Is given the result of a trial, as soon as its stack has ended. */
  void finished(Attempt attempt);
}
