package org.sweepstack.execution;

import java.util.List;
import java.util.Optional;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.RunContext;
import org.sweepstack.trial.TrialId;

/**
 * Keeps what must not be lost. Called by several workers at once; what it is given is safe when a
 * call returns. An exception ends the run.
 */
public interface StackStore {

  /**
   * Is told of a stack before its training starts.
   *
   * @param trials those in it
   * @param isAlone whether nothing else trains meanwhile
   * @return the number of the stack for the calls to come
   */
  int begin(List<TrialId> trials, boolean isAlone);

  /**
   * Is given trials of a stack that have ended.
   *
   * @param elsewhere what they ran on, if that was another process
   */
  void finished(List<Attempt> attempts, Optional<RunContext> elsewhere);

  /** Is given the state of the trials of a stack that still train, after those that have ended. */
  void checkpoint(int stack, Checkpoint checkpoint);

  /** Is told that a stack trains no more, and that its last checkpoint will be gone on from. */
  void paused(int stack);

  /** Is told that a stack trains no more, and that its checkpoints are of no more use. */
  void ended(int stack);
}
