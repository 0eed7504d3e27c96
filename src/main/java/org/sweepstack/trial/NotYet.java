package org.sweepstack.trial;

/**
 * What is described but not built yet, so that a sweep that asks for it is refused rather than
 * misread.
 */
public final class NotYet {
  private NotYet() {}

  /** Returns whether an artefact cannot be saved yet. */
  public static boolean isMissing(Artefact artefact) {
    return artefact == Artefact.BOUNDARY;
  }
}
