package org.sweepstack.network;

import java.util.List;
import org.sweepstack.network.ElementLoop.Loops;

/**
 * Replaces tiny numbers by zero now and then.
 *
 * <p>What decays, as the velocity of a dead unit does, ends in denormal numbers and stays there;
 * arithmetic on them is twenty times slower. Which numbers are replaced depends on the number and
 * on how many steps the trial has taken, never on its stack.
 */
final class TinyNumbers {
  /**
   * Far below what a step can notice, and far enough above the denormals (1e-38 as float) to stay
   * away from them.
   */
  static final float TINY = 1e-30f;

  static final int STEPS_BETWEEN = 32;

  private static final Loops FLUSHED =
      new Loops(
          (operands, result, length) -> {
            float[] numbers = operands[0];
            for (int i = 0; i < length; i++) {
              result[i] = Math.abs(numbers[i]) <= TINY ? 0 : numbers[i];
            }
          },
          (operands, result, length) -> {
            double[] numbers = operands[0];
            for (int i = 0; i < length; i++) {
              result[i] = Math.abs(numbers[i]) <= TINY ? 0 : numbers[i];
            }
          });

  private final Operation flush;

  /** Binds arrays. */
  TinyNumbers(List<StackArray> arrays) {
    flush =
        Operation.sequence(
            arrays.stream()
                .<Operation>map(
                    array -> new ElementLoop(FLUSHED, array.sliceLength(), array, array))
                .toList());
  }

  /** Is called after every step of a trial, with the number of steps taken so far. */
  void afterStep(int trial, long steps) {
    if (steps % STEPS_BETWEEN == 0) {
      flush.run(trial);
    }
  }
}
