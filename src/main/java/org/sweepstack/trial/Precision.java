package org.sweepstack.trial;

/** The floating-point type a trial is trained in. */
public enum Precision implements Choice {
  /** 32 bits. */
  FLOAT(Float.BYTES),
  /** 64 bits. */
  DOUBLE(Double.BYTES);

  private final int bytes;

  Precision(int bytes) {
    this.bytes = bytes;
  }

  /** Returns the bytes of one number. */
  public int bytes() {
    return bytes;
  }

  /**
   * Returns whether a number keeps its digits in this precision: it neither becomes infinite, nor
   * 0, nor one of the numbers next to 0 that have fewer digits than all others.
   */
  public boolean holds(double value) {
    double rounded = Math.abs(round(value));
    double smallest = this == FLOAT ? Float.MIN_NORMAL : Double.MIN_NORMAL;
    return value == 0 || rounded >= smallest && rounded <= Double.MAX_VALUE;
  }

  /** Returns the value of this precision that is nearest to {@code value}. */
  public double round(double value) {
    return this == FLOAT ? (float) value : value;
  }
}
