package org.sweepstack.execution;

import org.sweepstack.trial.Attempt;

/** Hears how far a run is. Called by one worker at a time. */
public interface ExecutionListener {

  /** Is told of work done since the last call. */
  void advanced(Advance advance);

  /** Is told of a trial that has ended or has come to a rung, once its result is safe. */
  void finished(Attempt attempt);

  /**
   * Is told that trials go on after a rung.
   *
   * @param open how many trials of the run have not come to their end; all others have
   */
  default void goingOn(int open) {}
}
