package org.sweepstack.sweep;

import org.sweepstack.execution.StackListener;

/** Does something once a stack has come some way, again at every progress after it. */
final class AfterSomeEpochs extends PassingOn {
  private final Runnable action;
  private double left;

  AfterSomeEpochs(StackListener listener, double trialEpochs, Runnable action) {
    super(listener);
    this.action = action;
    left = trialEpochs;
  }

  @Override
  public void advanced(double trialEpochs) {
    super.advanced(trialEpochs);
    left -= trialEpochs;
    if (left <= 0) {
      action.run();
    }
  }
}
