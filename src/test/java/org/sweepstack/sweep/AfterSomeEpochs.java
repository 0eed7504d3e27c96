package org.sweepstack.sweep;

import java.util.function.Supplier;
import org.sweepstack.training.Order;
import org.sweepstack.training.TrainingListener;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialResult;

/** Does something once a stack has come some way, again at every progress after it. */
final class AfterSomeEpochs implements TrainingListener {
  private final TrainingListener listener;
  private final Runnable action;
  private double left;

  AfterSomeEpochs(TrainingListener listener, double trialEpochs, Runnable action) {
    this.listener = listener;
    this.action = action;
    left = trialEpochs;
  }

  @Override
  public void advanced(double trialEpochs) {
    listener.advanced(trialEpochs);
    left -= trialEpochs;
    if (left <= 0) {
      action.run();
    }
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
