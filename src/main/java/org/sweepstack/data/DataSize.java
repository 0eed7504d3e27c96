package org.sweepstack.data;

import static org.sweepstack.trial.Parameters.DATASET;
import static org.sweepstack.trial.Parameters.DATA_FILE;
import static org.sweepstack.trial.Parameters.IMAGE;
import static org.sweepstack.trial.Parameters.TEST_POINTS;
import static org.sweepstack.trial.Parameters.TRAIN_POINTS;

import java.util.Locale;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.TrialTooLargeException;

/**
 * What is known of a data set's size before it is made.
 *
 * @param what is made, such as {@code 60000100 points}
 * @param heapBytes the heap that its making takes at the least
 */
record DataSize(String what, long heapBytes) {
  /** Points are drawn, split and copied on the way. */
  private static final int COPIES = 3;

  private static final double BYTES_PER_GIB = 1L << 30;

  static DataSize of(Configuration configuration) {
    DatasetKind dataset = configuration.get(DATASET);
    if (dataset.isFromFile()) {
      return new DataSize("what is in " + configuration.get(DATA_FILE).path(), 0);
    }
    if (dataset == DatasetKind.DIGITS) {
      return new DataSize("the digits", 0);
    }
    long numbers =
        dataset == DatasetKind.NOISE_IMAGES
            ? configuration.get(IMAGE).map(ImageShape::size).orElseThrow()
            : dataset == DatasetKind.FRIEDMAN1 ? Friedman.INPUTS + 1 : 2;
    long points =
        dataset == DatasetKind.XOR
            ? 2L * configuration.get(TRAIN_POINTS)
            : (long) configuration.get(TRAIN_POINTS) + configuration.get(TEST_POINTS);
    return new DataSize(
        points + " points", points * COPIES * (numbers * Double.BYTES + Integer.BYTES));
  }

  /** Says that so much memory is not there. */
  TrialTooLargeException tooLarge() {
    String needed =
        heapBytes == 0
            ? "more than there is"
            : String.format(Locale.ROOT, "%.1f GiB or more", heapBytes / BYTES_PER_GIB);
    return new TrialTooLargeException(
        "needs "
            + needed
            + " of Java's heap for "
            + what
            + "; give fewer, or more memory with SWEEPSTACK_JAVA_OPTIONS=-Xmx8g",
        TRAIN_POINTS,
        TEST_POINTS,
        DATA_FILE);
  }
}
