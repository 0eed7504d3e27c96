package org.sweepstack.trial;

/**
 * When something was measured along a training.
 *
 * @param epoch how many epochs had been trained, the last perhaps in part; 0 is before the first
 *     step
 * @param step how many steps had been taken; {@link #NOT_COUNTED} where only epochs are logged
 */
public record Moment(int epoch, long step) {
  /** Stands for the step where points are logged by epochs. */
  public static final long NOT_COUNTED = -1;

  /** Returns the moment after an epoch, where only epochs are logged. */
  public static Moment ofEpoch(int epoch) {
    return new Moment(epoch, NOT_COUNTED);
  }

  /** Returns whether steps are logged, within epochs too. */
  public boolean hasStep() {
    return step != NOT_COUNTED;
  }

  /** Returns where the moment is along the axis of its training: the step or else the epoch. */
  public long place() {
    return hasStep() ? step : epoch;
  }

  /** Returns what {@link #place} counts: {@code step} or {@code epoch}. */
  public String unit() {
    return hasStep() ? "step" : "epoch";
  }

  /** Returns such as {@code epoch 10} or {@code step 1100}. */
  @Override
  public String toString() {
    return unit() + " " + place();
  }
}
