package org.sweepstack.training;

/**
 * What a stack is to do at some moment of its training.
 *
 * @param kind what to do
 * @param reason why, where trials end by it; otherwise empty
 */
public record Order(Kind kind, String reason) {
  /** Train on. */
  public static final Order CONTINUE = new Order(Kind.CONTINUE, "");

  /** Hand over a checkpoint and train on, where trials are whole: not within a step. */
  public static final Order CHECKPOINT = new Order(Kind.CHECKPOINT, "");

  /** Hand over a checkpoint and train no further. */
  public static final Order STOP = new Order(Kind.STOP, "");

  /** What a stack can be told. */
  public enum Kind {
    /** Train on. */
    CONTINUE,
    /** Hand over a checkpoint and train on. */
    CHECKPOINT,
    /** Hand over a checkpoint and train no further. */
    STOP,
    /** End every trial that still trains as timed out. */
    TIME_OUT
  }

  /** Returns the order to end every trial that still trains, with the limit that it passed. */
  public static Order timeOut(String limit) {
    return new Order(Kind.TIME_OUT, limit);
  }
}
