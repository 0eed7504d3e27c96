package org.sweepstack.data;

import static org.sweepstack.trial.Parameters.DATA_FILE;
import static org.sweepstack.trial.Parameters.DATA_SEED;
import static org.sweepstack.trial.Parameters.IMAGE;
import static org.sweepstack.trial.Parameters.MISSING;
import static org.sweepstack.trial.Parameters.RESAMPLE;
import static org.sweepstack.trial.Parameters.STANDARDIZE;
import static org.sweepstack.trial.Parameters.TEST_POINTS;
import static org.sweepstack.trial.Parameters.TRAIN_POINTS;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.MissingCells;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Preparation;
import org.sweepstack.trial.RandomStreams;
import org.sweepstack.trial.RandomStreams.Purpose;
import org.sweepstack.trial.Resample;
import org.sweepstack.trial.TableColumn;

/**
 * The samples of one configuration.
 *
 * @param dataset the samples it starts with
 * @param trainingSamples those it learns from at an epoch; of the data set at epoch 0
 */
record TrialData(Dataset dataset, IntFunction<Samples> trainingSamples) {
  private static final List<String> COORDINATES = List.of("x1", "x2");

  /**
   * What a point's numbers and what is predicted are called, and how the numbers are made of a row
   * before they are scaled.
   */
  private record PointNames(
      List<String> features,
      List<String> classes,
      List<String> quantities,
      Preparation preparation) {

    /**
     * Names points whose numbers are those of a row.
     *
     * @param brightest the pixel that stands for 1; 0 where numbers are no pixels
     */
    PointNames(
        List<String> features,
        List<String> classes,
        List<String> quantities,
        int brightest,
        Optional<ImageShape> image) {
      this(features, classes, quantities, Preparation.ofNumbers(features, brightest, image));
    }
  }

  /** Samples as they are before they are scaled. */
  private record Parts(Samples train, Samples validation, Samples test) {

    static Parts of(Samples rows, RowSplit split) {
      return new Parts(
          rows.select(split.train()), rows.select(split.validation()), rows.select(split.test()));
    }

    /** Holds back a part of what is learned from. */
    static Parts of(Configuration configuration, Samples learning, Samples test) {
      Parting.Parts validated = RowSplit.validated(configuration, learning.count());
      return new Parts(
          learning.select(validated.rest()), learning.select(validated.chosen()), test);
    }

    /** Changes all; the same samples stay the same object. */
    Parts map(UnaryOperator<Samples> change) {
      Samples changed = change.apply(train);
      return new Parts(
          changed,
          validation == train ? changed : change.apply(validation),
          test == train ? changed : change.apply(test));
    }
  }

  /** Returns points on the diagonals, the same object to train, validate and test. */
  static TrialData xor(Configuration configuration) {
    Samples diagonals = Xor.diagonals(configuration.get(TRAIN_POINTS));
    return constant(
        scaled(
            configuration,
            new Parts(diagonals, diagonals, diagonals),
            new PointNames(COORDINATES, numbered(2), List.of(), 0, Optional.empty())));
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
        scaled(
            configuration,
            Parts.of(configuration, first, test),
            new PointNames(
                generator.featureNames(),
                numbered(generator.classes()),
                generator.quantityNames(),
                0,
                generator.image()));
    if (configuration.get(RESAMPLE) == Resample.NEVER) {
      return constant(dataset);
    }
    int train = dataset.train().count();
    UnaryOperator<Samples> scaling =
        scaling(configuration, first.range(0, train))
            .<UnaryOperator<Samples>>map(fitted -> fitted)
            .orElse(UnaryOperator.identity());
    return new TrialData(
        dataset,
        epoch ->
            epoch == 0
                ? dataset.train()
                : scaling.apply(
                    generator.draw(train, RandomStreams.of(seed, Purpose.TRAIN, epoch))));
  }

  /** Makes inputs of the columns of a table by the rows that train. */
  static TrialData of(Configuration configuration, CsvSets sets) {
    Parts cells =
        new Parts(sets.train().samples(), sets.validation().samples(), sets.test().samples());
    CsvTable table = sets.train().table();
    if (sets.areInputs()) {
      return constant(scaled(configuration, cells, ofNumbers(configuration, table, cells.train())));
    }
    ColumnEncoder encoder =
        ColumnEncoder.fittedOn(cells.train(), table.columns(), configuration.get(MISSING));
    if (encoder.names().isEmpty()) {
      throw new InvalidInputException(
          configuration.get(DATA_FILE).path()
              + ": no column has a cell in the "
              + cells.train().count()
              + " training rows that is not missing, expected at least one to learn from");
    }
    return constant(scaled(configuration, cells.map(encoder), ofEncoded(encoder, table)));
  }

  private static PointNames ofEncoded(ColumnEncoder encoder, CsvTable table) {
    return new PointNames(
        encoder.names(),
        table.classNames(),
        table.quantityNames(),
        new Preparation(table.columns(), encoder.inputs(), 0, Optional.empty(), Optional.empty()));
  }

  /** Names the numbers of a table without gaps; other rows may have some, for which means stand. */
  private static PointNames ofNumbers(Configuration configuration, CsvTable table, Samples train) {
    Optional<ImageShape> image = configuration.get(IMAGE);
    MissingCells missing = configuration.get(MISSING);
    return image.isEmpty() && missing.areFilled()
        ? ofEncoded(ColumnEncoder.fittedOn(train, table.columns(), missing), table)
        : new PointNames(
            table.columns().stream().map(TableColumn::name).toList(),
            table.classNames(),
            table.quantityNames(),
            image.isPresent() ? CsvPoints.Pixels.MOST : 0,
            image);
  }

  /** Parts the digits that come with the program at random. */
  static TrialData digits(Configuration configuration) {
    Samples rows = Digits.read();
    return constant(
        scaled(
            configuration,
            Parts.of(rows, RowSplit.of(configuration, rows)),
            new PointNames(
                Pixels.names(Digits.SHAPE),
                numbered(Digits.CLASSES),
                List.of(),
                Digits.PIXEL_OF_ONE,
                Optional.of(Digits.SHAPE))));
  }

  /** Takes the images of files in their order. */
  static TrialData of(Configuration configuration, IdxImages images) {
    return constant(
        scaled(
            configuration,
            Parts.of(
                configuration,
                taken(configuration, TRAIN_POINTS, images.train()),
                taken(configuration, TEST_POINTS, images.test())),
            new PointNames(
                Pixels.names(images.shape()),
                images.classNames(),
                List.of(),
                IdxImages.PIXEL_OF_ONE,
                Optional.of(images.shape()))));
  }

  /** Takes the first samples, as many as the user says. */
  private static Samples taken(
      Configuration configuration, Parameter<Integer> points, Samples samples) {
    return samples.range(0, RowSplit.taken(configuration, points, samples.count()));
  }

  private static TrialData constant(Dataset dataset) {
    return new TrialData(dataset, epoch -> dataset.train());
  }

  /** Scales all samples by those to learn from. */
  private static Dataset scaled(Configuration configuration, Parts parts, PointNames names) {
    Optional<Standardizer> scaling = scaling(configuration, parts.train());
    Parts scaled = scaling.map(parts::map).orElse(parts);
    return new Dataset(
        scaled.train(),
        scaled.validation(),
        scaled.test(),
        names.features(),
        names.classes(),
        names.quantities().isEmpty()
            ? Optional.empty()
            : Optional.of(Quantities.fittedOn(scaled.train(), names.quantities())),
        names.preparation().image(),
        scaling
            .map(Standardizer::scale)
            .map(names.preparation()::with)
            .orElse(names.preparation()));
  }

  /** Returns what scales samples by those to learn from; empty where they stay as they are. */
  private static Optional<Standardizer> scaling(Configuration configuration, Samples train) {
    return STANDARDIZE.matters(configuration) && configuration.get(STANDARDIZE).isOn()
        ? Optional.of(Standardizer.fittedOn(train))
        : Optional.empty();
  }

  private static List<String> numbered(int classes) {
    return IntStream.range(0, classes).mapToObj(String::valueOf).toList();
  }
}
