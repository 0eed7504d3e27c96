package org.sweepstack.execution;

import java.util.List;
import org.sweepstack.training.TrainingListener;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.RunContext;

/** Follows a stack, whoever trains it. Called on the thread that asked for the training. */
public interface StackListener extends TrainingListener {

  /**
   * Is given trials of the stack that ended in another process.
   *
   * @param where what they ran on
   */
  void endedElsewhere(List<Attempt> attempts, RunContext where);
}
