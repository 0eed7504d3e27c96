package org.sweepstack.trial;

/** Where a trial's samples come from. */
public enum DatasetKind implements Choice {
  /** Uniform in the unit square, label 1 where x1 &lt;= x2. */
  LINEAR,
  /** The two crossing diagonals of the unit square; the same points train, validate and test. */
  XOR,
  /** Two interleaving half circles. */
  MOONS,
  /** Normal clusters around random centers. */
  BLOBS,
  /** A circle inside another. */
  CIRCLES,
  /** The user's own file. */
  CSV;

  /** Returns whether the samples are computed rather than read from a file. */
  public boolean isGenerated() {
    return this != CSV;
  }
}
