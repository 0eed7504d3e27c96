package org.sweepstack.execution;

import java.util.List;
import org.sweepstack.training.TrainingListener;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.TrialResult;

/** Trains one stack; an exception says that at least one of its trials cannot be trained. */
@FunctionalInterface
interface StackRunner {

  /** Returns the results, in the order of the trials. */
  List<TrialResult> run(List<Configuration> trials, TrainingListener listener);
}
