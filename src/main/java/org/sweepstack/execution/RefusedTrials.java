package org.sweepstack.execution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /**
   * Hands on their results, as of a stack that ended at once. Whoever asked for the run has told of
   * them in one line before.
   */
  void fail(RunState state, StackStore store, ExecutionListener listener) {
    if (reasons.isEmpty()) {
      return;
    }
    int stack = store.begin(reasons.keySet().stream().map(Configuration::id).toList(), false);
    List<Attempt> attempts = reasons.entrySet().stream().map(RefusedTrials::attempt).toList();
    store.finished(attempts, Optional.empty());
    store.ended(stack);
    state.count(attempts);
    attempts.forEach(listener::finished);
  }

  private static Attempt attempt(Map.Entry<Configuration, TrialTooLargeException> refused) {
    return Attempt.failed(refused.getKey(), refused.getValue().error());
  }
}
