package org.sweepstack.training;

import java.util.function.Supplier;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialResult;

/** Follows the training of a stack, and may end it. Called on the thread that trains. */
public interface TrainingListener {

  /**
   * Is told of progress since the last call.
   *
   * @param trialEpochs epochs of single trials, and parts of epochs, that were trained or, of a
   *     trial that ended early, will not be; above 0
   */
  void advanced(double trialEpochs);

  /** Is given the result of a trial as soon as it has ended, and what is kept of it. */
  void ended(TrialResult result, TrialArtefacts artefacts);

  /**
   * Is asked what to do: after every step, and more often where a step takes seconds, or where
   * trials are looked at, which can take as long as an epoch.
   */
  Order order();

  /**
   * Is offered the state of the trials that still train, when it asked for it.
   *
   * @param checkpoint makes it, now and only now; may need as much memory as the stack does
   */
  void checkpoint(Supplier<Checkpoint> checkpoint);
}
