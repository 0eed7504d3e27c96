package org.sweepstack.data;

import static org.sweepstack.trial.Parameters.DATA_SEED;
import static org.sweepstack.trial.Parameters.RESAMPLE;
import static org.sweepstack.trial.Parameters.STANDARDIZE;
import static org.sweepstack.trial.Parameters.TEST_FRACTION;
import static org.sweepstack.trial.Parameters.TEST_POINTS;
import static org.sweepstack.trial.Parameters.TRAIN_POINTS;
import static org.sweepstack.trial.Parameters.VALIDATION_FRACTION;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.RandomStreams;
import org.sweepstack.trial.RandomStreams.Purpose;
import org.sweepstack.trial.Resample;

/**
 * The samples of one configuration.
 *
 * @param dataset the samples it starts with
 * @param trainingSamples those it learns from at an epoch; of the data set at epoch 0
 */
record TrialData(Dataset dataset, IntFunction<Samples> trainingSamples) {
  private static final List<String> COORDINATES = List.of("x1", "x2");

  /** Returns points on the diagonals, the same object to train, validate and test. */
  static TrialData xor(Configuration configuration) {
    Samples diagonals = Xor.diagonals(configuration.get(TRAIN_POINTS));
    Samples scaled = scaling(configuration, diagonals).apply(diagonals);
    return constant(
        new Dataset(scaled, scaled, scaled, COORDINATES, numbered(2), Optional.empty()));
  }

  /** Draws points of the plane. */
  static TrialData drawn(Configuration configuration) {
    Generator generator = Generator.of(configuration);
    long seed = configuration.get(DATA_SEED);
    Samples first =
        generator.draw(configuration.get(TRAIN_POINTS), RandomStreams.of(seed, Purpose.TRAIN));
    Samples test =
        generator.draw(configuration.get(TEST_POINTS), RandomStreams.of(seed, Purpose.TEST));
    Dataset dataset = split(configuration, first, test, COORDINATES, numbered(generator.classes()));
    if (configuration.get(RESAMPLE) == Resample.NEVER) {
      return constant(dataset);
    }
    int train = dataset.train().count();
    UnaryOperator<Samples> scaling = scaling(configuration, first.range(0, train));
    return new TrialData(
        dataset,
        epoch ->
            epoch == 0
                ? dataset.train()
                : scaling.apply(
                    generator.draw(train, RandomStreams.of(seed, Purpose.TRAIN, epoch))));
  }

  /** Parts the rows of a table at random, of which there are at least two. */
  static TrialData of(Configuration configuration, CsvTable table) {
    Samples rows = table.samples();
    int[] order = order(configuration, rows.count());
    int wanted = part(configuration.get(TEST_FRACTION), rows.count(), RoundingMode.HALF_UP);
    int test = Math.max(1, Math.min(wanted, rows.count() - 1));
    return constant(
        split(
            configuration,
            rows.select(Arrays.copyOfRange(order, test, order.length)),
            rows.select(Arrays.copyOf(order, test)),
            table.featureNames(),
            table.classNames()));
  }

  /** Returns the rows of a table as a trial takes them: to test, to learn from, to validate. */
  static int[] order(Configuration configuration, int rows) {
    int[] order = PermutationSampler.natural(rows);
    PermutationSampler.shuffle(
        RandomStreams.of(configuration.get(DATA_SEED), Purpose.SPLIT), order);
    return order;
  }

  private static TrialData constant(Dataset dataset) {
    return new TrialData(dataset, epoch -> dataset.train());
  }

  /** Holds back the last part for validation, and scales all by what is left to learn from. */
  private static Dataset split(
      Configuration configuration,
      Samples learning,
      Samples test,
      List<String> featureNames,
      List<String> classNames) {
    int validation =
        part(configuration.get(VALIDATION_FRACTION), learning.count(), RoundingMode.DOWN);
    int count = learning.count() - validation;
    Samples train = learning.range(0, count);
    UnaryOperator<Samples> scaling = scaling(configuration, train);
    return new Dataset(
        scaling.apply(train),
        scaling.apply(learning.range(count, learning.count())),
        scaling.apply(test),
        featureNames,
        classNames,
        Optional.empty());
  }

  private static UnaryOperator<Samples> scaling(Configuration configuration, Samples train) {
    return configuration.get(STANDARDIZE).isOn()
        ? Standardizer.fittedOn(train)
        : UnaryOperator.identity();
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

  private static List<String> numbered(int classes) {
    return IntStream.range(0, classes).mapToObj(String::valueOf).toList();
  }
}
