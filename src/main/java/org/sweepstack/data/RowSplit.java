package org.sweepstack.data;

import static org.sweepstack.trial.Parameters.DATASET;
import static org.sweepstack.trial.Parameters.DATA_FILE;
import static org.sweepstack.trial.Parameters.DATA_SEED;
import static org.sweepstack.trial.Parameters.TEST_FRACTION;
import static org.sweepstack.trial.Parameters.TEST_POINTS;
import static org.sweepstack.trial.Parameters.TRAIN_POINTS;
import static org.sweepstack.trial.Parameters.VALIDATION_FRACTION;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.RandomStreams;
import org.sweepstack.trial.RandomStreams.Purpose;

/**
 * Which rows of a table, from 0, are in which set, each in the order that the set has them.
 *
 * @param train at least one
 * @param validation those held back while learning
 * @param test at least one
 */
record RowSplit(int[] train, int[] validation, int[] test) {

  /** Parts some rows, at least two, at random. */
  static RowSplit of(Configuration configuration, int rows) {
    int[] order = PermutationSampler.natural(rows);
    PermutationSampler.shuffle(
        RandomStreams.of(configuration.get(DATA_SEED), Purpose.SPLIT), order);
    int wanted = part(configuration.get(TEST_FRACTION), rows, RoundingMode.HALF_UP);
    int test = Math.max(1, Math.min(wanted, rows - 1));
    int learning = taken(configuration, TRAIN_POINTS, rows - test);
    int train = learning - validation(configuration, learning);
    return new RowSplit(
        Arrays.copyOfRange(order, test, test + train),
        Arrays.copyOfRange(order, test + train, test + learning),
        Arrays.copyOf(order, taken(configuration, TEST_POINTS, test)));
  }

  /** Returns how many of the samples to learn from are held back for validation. */
  static int validation(Configuration configuration, int learning) {
    return part(configuration.get(VALIDATION_FRACTION), learning, RoundingMode.DOWN);
  }

  /** Returns as many of some samples as the user says; all where nothing is said. */
  static int taken(Configuration configuration, Parameter<Integer> points, int samples) {
    int count =
        points.matters(configuration) ? configuration.find(points).orElse(samples) : samples;
    if (count > samples) {
      throw InvalidInputException.ofTrial(
          configuration,
          points
              + ": expected at most "
              + samples
              + ", as many as "
              + (configuration.get(DATASET).isFromFile()
                  ? configuration.get(DATA_FILE).path()
                  : configuration.get(DATASET).word())
              + " has for that, got "
              + count,
          points,
          DATASET);
    }
    return count;
  }

  /**
   * Returns a fraction of a count. In decimal, as the user wrote it: 29 of 100 for 0.29, where
   * doubles give 28.999999999999996.
   */
  private static int part(double fraction, int count, RoundingMode rounding) {
    return new BigDecimal(Numbers.format(fraction))
        .multiply(BigDecimal.valueOf(count))
        .setScale(0, rounding)
        .intValueExact();
  }

  /** Returns the rows of all sets. */
  List<int[]> sets() {
    return List.of(train, validation, test);
  }
}
