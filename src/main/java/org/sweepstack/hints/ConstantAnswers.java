package org.sweepstack.hints;

import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.SampleSet;

/** What a network comes to in a configuration that gives the same answer for all samples. */
public interface ConstantAnswers {

  /** Returns the training loss of the best such answer; NaN where that is not known. */
  double loss(Configuration configuration);

  /**
   * Returns which share of a set of samples is of the class that most of the training samples are
   * of; NaN where that is not known, and of quantities.
   */
  double accuracy(Configuration configuration, SampleSet set);
}
