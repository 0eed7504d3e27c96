package org.sweepstack.execution;

import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.TrialTooLargeException;

/**
 * Trials that are known to fail before any is trained, as they do not fit into memory.
 *
 * @param reasons why, for each
 */
record RefusedTrials(Map<Configuration, TrialTooLargeException> reasons) {
  static final RefusedTrials NONE = new RefusedTrials(Map.of());

  int count() {
    return reasons.size();
  }

  /** Hands on their results, as of a stack that ended at once. */
  void fail(RunState state, StackStore store, ExecutionListener listener) {
    if (reasons.isEmpty()) {
      return;
    }
    int stack = store.begin(reasons.keySet().stream().map(Configuration::id).toList(), false);
    List<Attempt> attempts = reasons.entrySet().stream().map(RefusedTrials::attempt).toList();
    store.finished(attempts);
    store.ended(stack);
    state.count(attempts);
    attempts.forEach(listener::finished);
  }

  private static Attempt attempt(Map.Entry<Configuration, TrialTooLargeException> refused) {
    Configuration trial = refused.getKey();
    String error = refused.getValue().error();
    Log.LOGGER.warn("trial {} failed: {}", trial.id(), error);
    return Attempt.failed(trial, error);
  }

  /** Started with the first failure: a sweep that only plans need not wait for the logging. */
  private static final class Log {
    static final Logger LOGGER = LogManager.getLogger(RefusedTrials.class);
  }
}
