package org.sweepstack.trial;

/** The value of a parameter that is on or off. */
public enum Toggle implements Choice {
  /** It is done. */
  TRUE,
  /** It is not done. */
  FALSE;

  /** Returns the toggle for a boolean. */
  public static Toggle of(boolean on) {
    return on ? TRUE : FALSE;
  }

  /** Knows the three spellings that YAML has of each: {@code true}, {@code True}, {@code TRUE}. */
  @Override
  public boolean isCalled(String word) {
    String lower = word();
    return word.equals(lower)
        || word.equals(name())
        || word.equals(name().charAt(0) + lower.substring(1));
  }

  /** Returns whether it is done. */
  public boolean isOn() {
    return this == TRUE;
  }
}
