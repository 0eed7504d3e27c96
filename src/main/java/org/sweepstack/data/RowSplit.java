package org.sweepstack.data;

import static org.sweepstack.trial.Parameters.DATASET;
import static org.sweepstack.trial.Parameters.DATA_FILE;
import static org.sweepstack.trial.Parameters.FOLD;
import static org.sweepstack.trial.Parameters.FOLDS;
import static org.sweepstack.trial.Parameters.SPLIT;
import static org.sweepstack.trial.Parameters.SPLIT_COLUMN;
import static org.sweepstack.trial.Parameters.TEST_FILE;
import static org.sweepstack.trial.Parameters.TEST_FRACTION;
import static org.sweepstack.trial.Parameters.TEST_POINTS;
import static org.sweepstack.trial.Parameters.TRAIN_POINTS;
import static org.sweepstack.trial.Parameters.VALIDATION_FILE;
import static org.sweepstack.trial.Parameters.VALIDATION_FRACTION;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.IntStream;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.SplitKind;

/**
 * Which rows of a table, from 0, are in which set, each in the order that the set has them.
 *
 * @param train at least one
 * @param validation those held back while learning; none where a file of its own has them
 * @param test at least one; none where a file of its own has them
 */
record RowSplit(int[] train, int[] validation, int[] test) {

  private static final double[] NO_MARKS = {};
  private static final int[] NO_ROWS = {};

  /** Parts the rows of a table as a configuration says. */
  static RowSplit of(Configuration configuration, CsvTable table) {
    return of(configuration, table.samples(), table.marks());
  }

  /** Parts some rows, at least two, that are in no table. */
  static RowSplit of(Configuration configuration, Samples rows) {
    return of(configuration, rows, NO_MARKS);
  }

  private static RowSplit of(Configuration configuration, Samples samples, double[] marks) {
    Parting parting = Parting.of(configuration, samples, marks);
    int[] order = Parting.order(configuration, samples.count(), marks);
    boolean isTestedApart = configuration.file(TEST_FILE).isPresent();
    Parting.Parts tested =
        isTestedApart
            ? new Parting.Parts(NO_ROWS, order)
            : parting.test(order, all -> test(configuration, all));
    int[] test =
        isTestedApart
            ? NO_ROWS
            : parting.first(
                tested.chosen(), taken(configuration, TEST_POINTS, tested.chosen().length));
    int[] learning =
        parting.first(tested.rest(), taken(configuration, TRAIN_POINTS, tested.rest().length));
    Parting.Parts validated =
        configuration.file(VALIDATION_FILE).isPresent()
            ? new Parting.Parts(NO_ROWS, learning)
            : validated(configuration, parting, learning);
    RowSplit split = new RowSplit(validated.rest(), validated.chosen(), test);
    split.check(configuration);
    return split;
  }

  private static Parting.Parts validated(
      Configuration configuration, Parting parting, int[] learning) {
    return hasFolds(configuration)
        ? fold(configuration, parting, learning)
        : parting.validation(learning, all -> validation(configuration, all));
  }

  /** Parts samples that are in a random order already, by their places. */
  static Parting.Parts validated(Configuration configuration, int learning) {
    return validated(configuration, new Parting.AtRandom(), IntStream.range(0, learning).toArray());
  }

  private static boolean hasFolds(Configuration configuration) {
    return FOLDS.matters(configuration) && configuration.get(FOLDS).isPresent();
  }

  private static Parting.Parts fold(Configuration configuration, Parting parting, int[] learning) {
    int folds = configuration.get(FOLDS).orElseThrow();
    int most = parting.mostFolds(learning);
    if (folds > most) {
      throw InvalidInputException.ofTrial(
          configuration,
          "folds: expected at most "
              + most
              + ", as what does not test can be parted into, got "
              + folds,
          FOLDS,
          SPLIT);
    }
    return parting.fold(learning, configuration.get(FOLD) - 1, folds);
  }

  /** Returns how many things of some test: a share, of two at least one on either side. */
  private static int test(Configuration configuration, int all) {
    int wanted = part(configuration.get(TEST_FRACTION), all, RoundingMode.HALF_UP);
    return Math.max(1, Math.min(wanted, all - 1));
  }

  private void check(Configuration configuration) {
    boolean isTested = test.length > 0 || configuration.file(TEST_FILE).isPresent();
    if (train.length == 0 || !isTested) {
      throw problem(
          configuration,
          "expected rows to train and rows to test, got none to " + (isTested ? "train" : "test"));
    }
    if (validation.length == 0
        && configuration.get(SPLIT) == SplitKind.COLUMN
        && SPLIT.matters(configuration)) {
      throw problem(
          configuration, "expected rows to validate, got none; mark some, or set folds: 5");
    }
  }

  private static InvalidInputException problem(Configuration configuration, String text) {
    return InvalidInputException.ofTrial(
        configuration,
        "split: "
            + configuration.get(SPLIT).word()
            + configuration
                .get(SPLIT_COLUMN)
                .map(name -> " by " + CsvProblems.shown(name))
                .orElse("")
            + ": "
            + text,
        SPLIT,
        SPLIT_COLUMN);
  }

  /** Returns how many of the samples to learn from are held back for validation. */
  private static int validation(Configuration configuration, int learning) {
    return part(configuration.get(VALIDATION_FRACTION), learning, RoundingMode.DOWN);
  }

  /** Returns as many of some samples as the user says; all where nothing is said. */
  static int taken(Configuration configuration, Parameter<Integer> points, int samples) {
    return taken(
        configuration,
        points,
        samples,
        configuration.get(DATASET).isFromFile()
            ? configuration.get(DATA_FILE).path()
            : configuration.get(DATASET).word());
  }

  /**
   * Does the same.
   *
   * @param owner what has the samples
   */
  static int taken(
      Configuration configuration, Parameter<Integer> points, int samples, String owner) {
    int count =
        points.matters(configuration) ? configuration.find(points).orElse(samples) : samples;
    if (count > samples) {
      throw InvalidInputException.ofTrial(
          configuration,
          points
              + ": expected at most "
              + samples
              + ", as many as "
              + owner
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
}
