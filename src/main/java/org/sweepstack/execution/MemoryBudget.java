package org.sweepstack.execution;

import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.TrialTooLargeException;

/** The memory that stacks share. Each reserves its part before it is built. For any thread. */
final class MemoryBudget {
  private static final int UNIT_BYTES = 1 << 20;
  private static final double BYTES_PER_GIB = 1L << 30;

  private final int units;
  private final Semaphore free;

  MemoryBudget(long bytes) {
    units = Math.toIntExact(Math.max(0, Math.min(bytes / UNIT_BYTES, Integer.MAX_VALUE)));
    free = new Semaphore(units, true);
  }

  /** Returns whether so much could ever be reserved. */
  boolean isEnoughFor(long bytes) {
    return units(bytes) <= units;
  }

  /** Waits until so much is free and takes it. */
  void reserve(long bytes) throws InterruptedException {
    free.acquire(Math.toIntExact(units(bytes)));
  }

  /** Gives back what was reserved. */
  void release(long bytes) {
    free.release(Math.toIntExact(units(bytes)));
  }

  private static long units(long bytes) {
    return bytes / UNIT_BYTES + 1;
  }

  /** Says that so much can never be reserved. */
  static TrialTooLargeException shortage(long bytes) {
    return new TrialTooLargeException(
        "needs about "
            + gibibytes(bytes)
            + " of memory for its arrays; make the network smaller or give fewer samples",
        Parameters.HIDDEN,
        Parameters.CONVOLUTION,
        Parameters.TRAIN_POINTS,
        Parameters.DATA_FILE);
  }

  /** Returns how much there is, which is another size at another moment. */
  @Override
  public String toString() {
    return gibibytes((long) units * UNIT_BYTES);
  }

  private static String gibibytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f GiB", bytes / BYTES_PER_GIB);
  }
}
