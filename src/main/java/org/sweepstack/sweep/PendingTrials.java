package org.sweepstack.sweep;

import java.util.List;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.trial.Configuration;

/** What a launch trains: all that the results folder does not have yet. */
final class PendingTrials implements TrainingRun.Choice {

  @Override
  public List<Configuration> of(Outlook outlook, FinishedTrials finished) {
    return outlook.pending();
  }

  @Override
  public boolean isHalved() {
    return true;
  }

  /** Refuses a sweep of which no trial fits; beside others, such a trial fails by itself. */
  @Override
  public void check(Outlook outlook, SweepExecution execution) {
    if (outlook.finished().isEmpty()) {
      TooLargeTrials.of(execution).refuseIfNoneFits();
    }
  }
}
