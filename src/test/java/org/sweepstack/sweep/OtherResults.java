package org.sweepstack.sweep;

import java.util.function.Supplier;
import org.sweepstack.training.Order;
import org.sweepstack.training.TrainingListener;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.Outcome;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialResult;

/** Hands on other numbers than were trained, as another kind of processor might give. */
record OtherResults(TrainingListener listener) implements TrainingListener {

  @Override
  public void advanced(double trialEpochs) {
    listener.advanced(trialEpochs);
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
    listener.ended(new TrialResult(result.configuration(), other), artefacts);
  }

  @Override
  public Order order() {
    return listener.order();
  }

  @Override
  public void checkpoint(Supplier<Checkpoint> checkpoint) {
    listener.checkpoint(checkpoint);
  }
}
