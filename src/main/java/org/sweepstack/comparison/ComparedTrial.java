package org.sweepstack.comparison;

import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.TrialStatus;

/**
 * A finished trial, as a file shows it.
 *
 * @param id its id
 * @param status how it ended
 * @param configuration what it trained, as far as the files tell
 * @param metrics what was measured
 */
record ComparedTrial(String id, TrialStatus status, Configuration configuration, Metrics metrics) {

  boolean isCompleted() {
    return status == TrialStatus.COMPLETED;
  }
}
