package org.sweepstack.data;

import static org.sweepstack.trial.Parameters.DATASET;
import static org.sweepstack.trial.Parameters.DATA_FILE;
import static org.sweepstack.trial.Parameters.DATA_SEED;
import static org.sweepstack.trial.Parameters.IMAGE;
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
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.Parameter;
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

  /** What a point's numbers and classes are called, and the image they make up if they do. */
  private record PointNames(
      List<String> features, List<String> classes, Optional<ImageShape> image) {}

  /** Returns points on the diagonals, the same object to train, validate and test. */
  static TrialData xor(Configuration configuration) {
    Samples diagonals = Xor.diagonals(configuration.get(TRAIN_POINTS));
    Samples scaled = scaling(configuration, diagonals).apply(diagonals);
    return constant(
        new Dataset(scaled, scaled, scaled, COORDINATES, numbered(2), Optional.empty()));
  }

  /** Draws points. */
  static TrialData drawn(Configuration configuration) {
    Generator generator = Generator.of(configuration);
    long seed = configuration.get(DATA_SEED);
    Samples first =
        generator.draw(configuration.get(TRAIN_POINTS), RandomStreams.of(seed, Purpose.TRAIN));
    Samples test =
        generator.draw(configuration.get(TEST_POINTS), RandomStreams.of(seed, Purpose.TEST));
    Dataset dataset =
        split(
            configuration,
            first,
            test,
            new PointNames(
                generator.featureNames(), numbered(generator.classes()), generator.image()));
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

  /** Parts the rows of a table at random. */
  static TrialData of(Configuration configuration, CsvTable table) {
    return parted(
        configuration,
        table.samples(),
        new PointNames(table.featureNames(), table.classNames(), configuration.get(IMAGE)));
  }

  /** Parts the digits that come with the program at random. */
  static TrialData digits(Configuration configuration) {
    return parted(
        configuration,
        Digits.read(),
        new PointNames(
            Pixels.names(Digits.SHAPE), numbered(Digits.CLASSES), Optional.of(Digits.SHAPE)));
  }

  /** Takes the images of files in their order. */
  static TrialData of(Configuration configuration, IdxImages images) {
    return constant(
        split(
            configuration,
            taken(configuration, TRAIN_POINTS, images.train()),
            taken(configuration, TEST_POINTS, images.test()),
            new PointNames(
                Pixels.names(images.shape()), images.classNames(), Optional.of(images.shape()))));
  }

  /** Parts rows, of which there are at least two, at random. */
  private static TrialData parted(Configuration configuration, Samples rows, PointNames names) {
    int[] order = order(configuration, rows.count());
    int wanted = part(configuration.get(TEST_FRACTION), rows.count(), RoundingMode.HALF_UP);
    int test = Math.max(1, Math.min(wanted, rows.count() - 1));
    return constant(
        split(
            configuration,
            taken(
                configuration,
                TRAIN_POINTS,
                rows.select(Arrays.copyOfRange(order, test, order.length))),
            taken(configuration, TEST_POINTS, rows.select(Arrays.copyOf(order, test))),
            names));
  }

  /** Takes the first samples, as many as the user says; all where nothing is said. */
  private static Samples taken(
      Configuration configuration, Parameter<Integer> points, Samples samples) {
    int count =
        points.matters(configuration)
            ? configuration.find(points).orElse(samples.count())
            : samples.count();
    if (count > samples.count()) {
      throw InvalidInputException.ofTrial(
          configuration,
          points
              + ": expected at most "
              + samples.count()
              + ", as many as "
              + (configuration.get(DATASET).isFromFile()
                  ? configuration.get(DATA_FILE).path()
                  : configuration.get(DATASET).word())
              + " has for that, got "
              + count,
          points,
          DATASET);
    }
    return samples.range(0, count);
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
      Configuration configuration, Samples learning, Samples test, PointNames names) {
    int validation =
        part(configuration.get(VALIDATION_FRACTION), learning.count(), RoundingMode.DOWN);
    int count = learning.count() - validation;
    Samples train = learning.range(0, count);
    UnaryOperator<Samples> scaling = scaling(configuration, train);
    return new Dataset(
        scaling.apply(train),
        scaling.apply(learning.range(count, learning.count())),
        scaling.apply(test),
        names.features(),
        names.classes(),
        names.image());
  }

  private static UnaryOperator<Samples> scaling(Configuration configuration, Samples train) {
    return STANDARDIZE.matters(configuration) && configuration.get(STANDARDIZE).isOn()
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
