package org.sweepstack.sweep;

import java.util.List;
import java.util.function.Supplier;
import org.sweepstack.execution.StackListener;
import org.sweepstack.training.Order;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.RunContext;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialResult;

/** Passes on all that a training tells, for those that change some of it. */
class PassingOn implements StackListener {
  private final StackListener listener;

  PassingOn(StackListener listener) {
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
  public void endedElsewhere(List<Attempt> attempts, RunContext where) {
    listener.endedElsewhere(attempts, where);
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
