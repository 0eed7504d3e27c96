package org.sweepstack.sweep;

import java.util.function.Supplier;
import org.sweepstack.training.Order;
import org.sweepstack.training.TrainingListener;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialResult;

/** Passes on all that a training tells, for those that change some of it. */
class PassingOn implements TrainingListener {
  private final TrainingListener listener;

  PassingOn(TrainingListener listener) {
    this.listener = listener;
  }

  @Override
  public void advanced(double trialEpochs) {
    listener.advanced(trialEpochs);
  }

  @Override
  public void ended(TrialResult result, TrialArtefacts artefacts) {
    listener.ended(result, artefacts);
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
