package org.sweepstack.trial;

/**
 * One point of a learning curve.
 *
 * @param at when it was measured
 * @param metrics what was measured then
 */
public record CurvePoint(Moment at, Metrics metrics) {

  /** Makes a point after an epoch, where only epochs are logged. */
  public CurvePoint(int epoch, Metrics metrics) {
    this(Moment.ofEpoch(epoch), metrics);
  }

  /** Returns how many epochs had been trained, the last perhaps in part. */
  public int epoch() {
    return at.epoch();
  }
}
