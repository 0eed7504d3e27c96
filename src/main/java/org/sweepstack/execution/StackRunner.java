package org.sweepstack.execution;

import java.util.List;
import org.sweepstack.training.Stretch;
import org.sweepstack.trial.Configuration;

/** Trains one stack; an exception says that at least one of its trials cannot be trained. */
@FunctionalInterface
public interface StackRunner {

  /** Hands each result to the listener. */
  void run(List<Configuration> trials, Stretch stretch, StackListener listener);
}
