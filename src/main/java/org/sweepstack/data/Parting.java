package org.sweepstack.data;

import static org.sweepstack.trial.Parameters.DATA_SEED;
import static org.sweepstack.trial.Parameters.SPLIT;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.RandomStreams;
import org.sweepstack.trial.RandomStreams.Purpose;

/** A way to part the rows of a table. Rows stay in the order in which they are given. */
interface Parting {

  /**
   * Some rows and those that are left.
   *
   * @param chosen the rows that are asked for
   * @param rest those to go on with
   */
  record Parts(int[] chosen, int[] rest) {

    /** Parts rows by whether each is asked for. */
    static Parts of(int[] rows, boolean[] isChosen) {
      return new Parts(
          IntStream.range(0, rows.length).filter(at -> isChosen[at]).map(at -> rows[at]).toArray(),
          IntStream.range(0, rows.length)
              .filter(at -> !isChosen[at])
              .map(at -> rows[at])
              .toArray());
    }

    /** Takes the rows from one place to before another. */
    static Parts between(int[] rows, int from, int to) {
      boolean[] isChosen = new boolean[rows.length];
      Arrays.fill(isChosen, from, to, true);
      return of(rows, isChosen);
    }
  }

  /**
   * Chooses the rows that test.
   *
   * @param wanted how many of a number of things that stay together: rows, or groups of them
   */
  Parts test(int[] rows, IntUnaryOperator wanted);

  /** Chooses the rows that validate, of those that do not test. */
  Parts validation(int[] rows, IntUnaryOperator wanted);

  /**
   * Chooses the rows that validate in one of some folds.
   *
   * @param fold from 0
   */
  Parts fold(int[] rows, int fold, int folds);

  /** Takes some of the rows of a set, where a user wants less of them. */
  default int[] first(int[] rows, int count) {
    return Arrays.copyOf(rows, count);
  }

  /** Returns how many folds rows can have at the most. */
  int mostFolds(int[] rows);

  /** Returns the way of a configuration, and its first order. */
  static Parting of(Configuration configuration, Samples samples, double[] marks) {
    return switch (configuration.get(SPLIT)) {
      case RANDOM -> new AtRandom();
      case STRATIFIED -> new ByClass(samples);
      case TIME -> new InOrder();
      case GROUP -> new ByGroup(marks);
      case COLUMN -> new AsMarked(marks, configuration);
    };
  }

  /** Returns all rows in the order in which a configuration takes them. */
  static int[] order(Configuration configuration, int rows, double[] marks) {
    return switch (configuration.get(SPLIT)) {
      // Where no seed draws, as files of their own have the other sets, rows stay in their order.
      case RANDOM, STRATIFIED, GROUP ->
          DATA_SEED.matters(configuration)
              ? shuffled(configuration, PermutationSampler.natural(rows))
              : PermutationSampler.natural(rows);
      case TIME ->
          marks.length == 0
              ? PermutationSampler.natural(rows)
              : IntStream.range(0, rows)
                  .boxed()
                  .sorted(Comparator.comparingDouble(row -> marks[row]))
                  .mapToInt(Integer::intValue)
                  .toArray();
      case COLUMN -> PermutationSampler.natural(rows);
    };
  }

  private static int[] shuffled(Configuration configuration, int[] rows) {
    int[] order = rows.clone();
    PermutationSampler.shuffle(
        RandomStreams.of(configuration.get(DATA_SEED), Purpose.SPLIT), order);
    return order;
  }

  /** By place in an order that is random already. */
  record AtRandom() implements Parting {
    @Override
    public Parts test(int[] rows, IntUnaryOperator wanted) {
      return Parts.between(rows, 0, wanted.applyAsInt(rows.length));
    }

    @Override
    public Parts validation(int[] rows, IntUnaryOperator wanted) {
      return Parts.between(rows, rows.length - wanted.applyAsInt(rows.length), rows.length);
    }

    /** Cuts the rows into pieces, of which the first may have one row more. */
    @Override
    public Parts fold(int[] rows, int fold, int folds) {
      int size = rows.length / folds;
      int larger = rows.length % folds;
      int from = fold * size + Math.min(fold, larger);
      return Parts.between(rows, from, from + size + (fold < larger ? 1 : 0));
    }

    @Override
    public int mostFolds(int[] rows) {
      return rows.length;
    }
  }

  /** By place in time: what comes later is never learned from. */
  record InOrder() implements Parting {
    @Override
    public Parts test(int[] rows, IntUnaryOperator wanted) {
      return validation(rows, wanted);
    }

    @Override
    public Parts validation(int[] rows, IntUnaryOperator wanted) {
      return Parts.between(rows, rows.length - wanted.applyAsInt(rows.length), rows.length);
    }

    /** Takes the last ones. */
    @Override
    public int[] first(int[] rows, int count) {
      return Arrays.copyOfRange(rows, rows.length - count, rows.length);
    }

    /** Cuts off a piece for each fold, as large as the one before the first or a little smaller. */
    @Override
    public Parts fold(int[] rows, int fold, int folds) {
      int size = rows.length / (folds + 1);
      int from = rows.length - (folds - fold) * size;
      return new Parts(Arrays.copyOfRange(rows, from, from + size), Arrays.copyOf(rows, from));
    }

    @Override
    public int mostFolds(int[] rows) {
      return rows.length - 1;
    }
  }

  /**
   * As the marks of the rows say.
   *
   * @param marks 0 for a row that trains, 1 for one that validates, 2 for one that tests
   */
  record AsMarked(double[] marks, Configuration configuration) implements Parting {
    static final int TRAIN = 0;
    static final int VALIDATION = 1;
    static final int TEST = 2;

    private Parts marked(int[] rows, int mark) {
      boolean[] isChosen = new boolean[rows.length];
      for (int at = 0; at < rows.length; at++) {
        isChosen[at] = marks[rows[at]] == mark;
      }
      return Parts.of(rows, isChosen);
    }

    @Override
    public Parts test(int[] rows, IntUnaryOperator wanted) {
      return marked(rows, TEST);
    }

    @Override
    public Parts validation(int[] rows, IntUnaryOperator wanted) {
      return marked(rows, VALIDATION);
    }

    /** Folds make their own validation of all rows that do not test. */
    @Override
    public Parts fold(int[] rows, int fold, int folds) {
      return new AtRandom().fold(shuffled(configuration, rows), fold, folds);
    }

    @Override
    public int mostFolds(int[] rows) {
      return rows.length;
    }
  }
}
