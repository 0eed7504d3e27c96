package org.sweepstack.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Replaces tiny numbers by zero now and then.
 *
 * <p>What decays, as the velocity of a dead unit does, ends in denormal numbers and stays there;
 * arithmetic on them is twenty times slower. Which numbers are replaced depends on the number and
 * on how many steps the trial has taken, never on its stack.
 */
final class TinyNumbers implements AutoCloseable {
  /**
   * Far below what a step can notice, and far enough above the denormals (1e-38 as float) to stay
   * away from them.
   */
  private static final double TINY = 1e-30;

  private static final int STEPS_BETWEEN = 32;

  private final StackArray scratch;
  private final Operation flush;

  /** Binds arrays of one size. */
  TinyNumbers(List<StackArray> arrays) {
    scratch = arrays.get(0).sameSize();
    List<Operation> operations = new ArrayList<>();
    for (StackArray array : arrays) {
      operations.add(Elementwise.absolute(array, scratch));
      operations.add(Elementwise.isAbove(TINY, scratch, scratch));
      operations.add(Elementwise.multiply(array, scratch, array));
    }
    flush = Operation.sequence(operations);
  }

  /** Is called after every step, with the number of steps taken so far. */
  void afterStep(long steps) {
    if (steps % STEPS_BETWEEN == 0) {
      flush.run();
    }
  }

  @Override
  public void close() {
    scratch.close();
  }
}
