package org.sweepstack.trial;

/** Whether something is done. */
public enum Toggle implements Choice {
  /** It is done. */
  TRUE,
  /** It is not done. */
  FALSE;

  /** Returns the toggle for a boolean. */
  public static Toggle of(boolean on) {
    return on ? TRUE : FALSE;
  }

  /** Returns whether it is done. */
  public boolean isOn() {
    return this == TRUE;
  }
}
