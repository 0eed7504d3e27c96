package org.sweepstack.trial;

/**
 * What computes the trials of a sweep. No part of a trial's identity: all compute the same, but for
 * the last bits.
 */
public enum EngineKind implements Choice {
  /** What is fast for the shape of a trial's network. */
  FAST,
  /** ND4J's own operations, as a textbook writes them: slow, to read and to check the fast by. */
  TEXTBOOK
}
