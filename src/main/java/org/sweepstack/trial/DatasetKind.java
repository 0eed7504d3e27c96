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
  /** A sine over the unit interval, with noise: a quantity. */
  SINE,
  /** Friedman's first function of ten inputs, with noise: a quantity. */
  FRIEDMAN1,
  /** 1797 handwritten digits of 8 x 8 that come with the program. */
  DIGITS,
  /** Images of normal numbers. */
  NOISE_IMAGES,
  /** The user's own files of images, in the format of MNIST. */
  IDX,
  /** The user's own file. */
  CSV;

  /** Returns whether the samples are computed, as many as one likes. */
  public boolean isGenerated() {
    return this != CSV && this != IDX && this != DIGITS;
  }

  /** Returns whether what is to be predicted are quantities, whatever a file holds. */
  public boolean isOfQuantities() {
    return this == SINE || this == FRIEDMAN1;
  }

  /** Returns whether the samples are read from files of the user's. */
  public boolean isFromFile() {
    return this == CSV || this == IDX;
  }
}
