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

  /** Returns the value of this precision that is nearest to {@code value}. */
  public double round(double value) {
    return this == FLOAT ? (float) value : value;
  }
}
