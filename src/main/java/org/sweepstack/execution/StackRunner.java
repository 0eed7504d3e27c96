package org.sweepstack.execution;

import java.util.List;
import java.util.Optional;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.Configuration;

/** Trains one stack; an exception says that at least one of its trials cannot be trained. */
@FunctionalInterface
public interface StackRunner {

  /** Hands each result to the listener. */
  void run(List<Configuration> trials, Optional<Checkpoint> from, StackListener listener);
}
