package org.sweepstack.sweep;

import java.util.HashMap;
import java.util.Map;
import org.sweepstack.execution.Ending;
import org.sweepstack.execution.ExecutionListener;
import org.sweepstack.execution.PassedOn;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Configuration;

/**
 * What an execution trained, held in memory: for few trials.
 *
 * @param attempts by what was trained; the last of each
 * @param ending whether all were
 */
record Trained(Map<Configuration, Attempt> attempts, Ending ending) {

  /** Copies the map. */
  Trained {
    attempts = Map.copyOf(attempts);
  }

  /** Trains. */
  static Trained by(SweepExecution execution, ExecutionListener listener) {
    Map<Configuration, Attempt> attempts = new HashMap<>();
    Ending ending =
        execution.run(
            new PassedOn(attempt -> attempts.put(attempt.result().configuration(), attempt)),
            listener);
    return new Trained(attempts, ending);
  }
}
