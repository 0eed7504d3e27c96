package org.sweepstack.training;

/**
 * Tells a listener how far a stack is, in epochs of single trials. What it takes to look at trials
 * counts as much as the steps that take as long: with many images, it is a good part of the whole.
 */
final class StackProgress {
  private static final long TELL_NANOS = 200_000_000;

  /** Forward and backward, against forward alone. */
  static final int WORK_OF_STEP = 3;

  private final TrainingClock clock;
  private final int epochs;
  private final TrainingListener listener;
  private final double workOfEpoch;
  private final double workOfLook;
  private final double workOfAll;

  /** How many epochs' worth the listener has been told of, and when it was. */
  private double told;

  /** Of epochs that are told for each that is done, so that all of what was left is told of. */
  private double factor = 1;

  private long toldNanos;

  /** What of a look is done. */
  private double lookedWork;

  /**
   * Starts where the clock stands.
   *
   * @param samplesOfEpoch how many samples are trained on
   * @param samplesOfLook how many go forward when trials are looked at
   * @param isObserved whether the gradients of all training samples are computed then, too
   */
  StackProgress(
      TrainingClock clock,
      int epochs,
      int samplesOfEpoch,
      int samplesOfLook,
      boolean isObserved,
      TrainingListener listener) {
    this.clock = clock;
    this.epochs = epochs;
    this.listener = listener;
    workOfEpoch = (double) WORK_OF_STEP * samplesOfEpoch;
    workOfLook = samplesOfLook + (isObserved ? workOfEpoch : 0);
    workOfAll = workOfEpoch * epochs + workOfLook * clock.looks();
  }

  /** Leaves aside what was done before a checkpoint: the whole epochs before it count as told. */
  void resume(boolean isLooked) {
    told = reached(isLooked ? 1 : 0);
    factor = (epochs - clock.wholeEpochs()) / (epochs - told);
  }

  /** Returns how many epochs' worth are done. */
  private double reached(double shareOfLook) {
    double looks = clock.looksBefore() + shareOfLook;
    return epochs * (workOfEpoch * clock.reached() + workOfLook * looks) / workOfAll;
  }

  /** Tells of a step that is done, now and then. */
  void stepped(int trials) {
    if (isTime()) {
      tell(reached(0), trials);
    }
  }

  /** Tells of a part of a look that is done, now and then; the work of one trial. */
  void looking(double work, int trials) {
    lookedWork += work;
    if (isTime()) {
      tell(reached(Math.min(1, lookedWork / workOfLook)), trials);
    }
  }

  /** Tells of a look that is done. */
  void looked(int trials) {
    lookedWork = 0;
    tell(reached(1), trials);
  }

  /** Tells that some trials will be trained no further. */
  void left(int trials) {
    double rest = (epochs - told) * factor * trials;
    if (rest > 0) {
      listener.advanced(rest);
    }
  }

  private boolean isTime() {
    return System.nanoTime() - toldNanos > TELL_NANOS;
  }

  private void tell(double reached, int trials) {
    toldNanos = System.nanoTime();
    if (reached > told) {
      listener.advanced((reached - told) * factor * trials);
      told = reached;
    }
  }
}
