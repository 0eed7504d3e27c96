package org.sweepstack.training;

/** Hears how far the training of a stack is. */
@FunctionalInterface
public interface TrainingListener {

  /**
   * Is told of progress since the last call.
   *
   * @param trialEpochs epochs of single trials that were trained or, of a trial that ended early,
   *     will not be
   */
  void advanced(long trialEpochs);
}
