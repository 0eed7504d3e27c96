package org.sweepstack.trial;

/** How a trial ended. A trial without a result is pending. */
public enum TrialStatus implements Choice {
  /** It trained to its last epoch, or stopped early as it was told to. */
  COMPLETED,
  /** A loss or a weight became infinite or not a number: a finding, not a failure. */
  DIVERGED,
  /** An exception ended it. */
  FAILED,
  /** Its stack ran longer than the sweep allows. */
  TIMED_OUT,
  /** Halving let others go on; it can be continued from where it stands. */
  STOPPED;

  /**
   * Returns whether the training itself went wrong, so that it is worth trying again and the
   * program ends with an exit code that says so.
   */
  public boolean isFailure() {
    return this == FAILED || this == TIMED_OUT;
  }

  /** Returns whether a trial that ended so was measured at its last epoch. */
  public boolean isMeasured() {
    return this == COMPLETED || this == STOPPED;
  }
}
