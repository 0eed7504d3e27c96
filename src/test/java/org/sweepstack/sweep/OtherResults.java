package org.sweepstack.sweep;

import org.sweepstack.execution.StackListener;
import org.sweepstack.trial.Outcome;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialResult;

/** Hands on other numbers than were trained, as another kind of processor might give. */
final class OtherResults extends PassingOn {

  OtherResults(StackListener listener) {
    super(listener);
  }

  @Override
  public void ended(TrialResult result, TrialArtefacts artefacts) {
    Outcome outcome = result.outcome();
    Outcome other =
        new Outcome(
            outcome.status(),
            outcome.epochsRun(),
            outcome.metrics().map(value -> value / 2),
            outcome.milestones(),
            outcome.divergedEpoch(),
            outcome.error());
    super.ended(new TrialResult(result.configuration(), other), artefacts);
  }
}
