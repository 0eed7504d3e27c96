package org.sweepstack.execution;

import org.sweepstack.trial.Attempt;

/** Hears how far a run is. Called by one worker at a time. */
public interface ExecutionListener {

  /**
   * Is told of work done since the last call.
   *
   * @param seconds estimated seconds of one worker, out of {@link SweepExecution#seconds}
   */
  void advanced(double seconds);

  /** Is told of a trial that has ended, once its result is safe. */
  void finished(Attempt attempt);
}
