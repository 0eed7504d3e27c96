package org.sweepstack.trial;

import static org.sweepstack.trial.Parameter.named;

import java.util.List;
import java.util.Optional;

/**
 * The parameters that say which samples a trial sees. Names, defaults and conditions enter the
 * identity of trials.
 */
final class DataParameters {
  private static final int MOST_POINTS = 100_000_000;

  static final Parameter<DatasetKind> DATASET =
      named("dataset", ChoiceType.of(DatasetKind.values()), "where the samples come from")
          .byDefault(DatasetKind.LINEAR)
          .describe();

  static final Parameter<Integer> TRAIN_POINTS =
      named(
              "train_points",
              new IntegerType(2, MOST_POINTS),
              "training points, validation included; for xor: points per side, which train,"
                  + " validate and test")
          .byDefault(
              "100 (xor: 11, noise_images: 10; of digits and files: all)",
              DataParameters::defaultTrainPoints)
          .mattersWhen("the data are generated or images", c -> isGenerated(c) || areImages(c))
          .describe();

  static final Parameter<Integer> TEST_POINTS =
      named("test_points", new IntegerType(1, MOST_POINTS), "test points")
          .byDefault(
              "100 (noise_images: 10; of digits and files: all)", DataParameters::defaultTestPoints)
          .mattersWhen(
              "the data are generated or images, except for xor", c -> isDrawn(c) || areImages(c))
          .describe();

  static final Parameter<Double> NOISE =
      named(
              "noise",
              NumberType.atLeast(0),
              "standard deviation of the noise added to the points, or to the quantity")
          .byDefault("0.2 (blobs, friedman1: 1, circles: 0.1)", DataParameters::defaultNoise)
          .mattersWhen(
              "dataset is moons, blobs, circles, sine or friedman1",
              c ->
                  has(
                      c,
                      DatasetKind.MOONS,
                      DatasetKind.BLOBS,
                      DatasetKind.CIRCLES,
                      DatasetKind.SINE,
                      DatasetKind.FRIEDMAN1))
          .freeWithinStack()
          .rounded()
          .describe();

  static final Parameter<Double> FACTOR =
      named("factor", NumberType.open(0, 1), "radius of the inner circle relative to the outer")
          .byDefault(0.5)
          .mattersWhen("dataset is circles", c -> has(c, DatasetKind.CIRCLES))
          .freeWithinStack()
          .rounded()
          .describe();

  static final Parameter<Integer> CENTERS =
      named("centers", new IntegerType(2, 100), "number of clusters, one class each")
          .byDefault(2)
          .mattersWhen("dataset is blobs", c -> has(c, DatasetKind.BLOBS))
          .describe();

  static final Parameter<DataFile> DATA_FILE =
      named(
              "data_file",
              new DataFileType(FileContent.SAMPLES),
              "the samples: a CSV file with a header, or for idx the folder with the four files;"
                  + " its path relative to the sweep file's folder")
          .mattersWhen("dataset is csv or idx", c -> c.get(DATASET).isFromFile())
          .describe();

  static final Parameter<Optional<DataFile>> TEST_FILE =
      named(
              "test_file",
              new OptionalType<>("none", new DataFileType(FileContent.TABLE)),
              "a CSV file with the rows that test, of the same columns as data_file, whose rows"
                  + " then train and validate; its path relative to the sweep file's folder")
          .byDefault(Optional.empty())
          .mattersWhen("dataset is csv", c -> has(c, DatasetKind.CSV))
          .shownWhereChanged()
          .describe();

  static final Parameter<Optional<DataFile>> VALIDATION_FILE =
      named(
              "validation_file",
              new OptionalType<>("none", new DataFileType(FileContent.TABLE)),
              "a CSV file with the rows that validate, as test_file has those that test")
          .byDefault(Optional.empty())
          .mattersWhen("dataset is csv", c -> has(c, DatasetKind.CSV))
          .shownWhereChanged()
          .describe();

  static final Parameter<String> TARGET =
      named(
              "target",
              new TextType("a column's name"),
              "the column of the CSV file to predict: a class or a quantity; several quantities as"
                  + " 'a; b'")
          .mattersWhen("dataset is csv", c -> has(c, DatasetKind.CSV))
          .describe();

  static final Parameter<Optional<ImageShape>> IMAGE =
      named(
              "image",
              new OptionalType<>("none", new ImageShapeType()),
              "channels, rows and columns of an image: of csv, whose columns used are"
                  + " then pixels from 0 to 255, channel by channel and row by row; of idx as the"
                  + " file says where it is none")
          .byDefault("none (noise_images: 3x28x28)", DataParameters::defaultImage)
          .mattersWhen(
              "dataset is csv, idx or noise_images",
              c -> c.get(DATASET).isFromFile() || has(c, DatasetKind.NOISE_IMAGES))
          .shownWhereChanged()
          .describe();

  static final Parameter<Task> TASK =
      named(
              "task",
              ChoiceType.of(Task.values()),
              "what the target is; auto takes numbers of which one is no whole one for a quantity,"
                  + " and refuses whole numbers that may be either: more than 20, or more than a"
                  + " tenth of the rows")
          .byDefault(Task.AUTO)
          // Only where it was said: tables of sweeps that are older stay as they are.
          .mattersWhen(
              "dataset is csv",
              c -> has(c, DatasetKind.CSV) && c.get(DataParameters.TASK) != Task.AUTO)
          .sameTrialWith(Task::found)
          .freeWithinStack()
          .describe();

  static final Parameter<Double> TEST_FRACTION =
      named(
              "test_fraction",
              NumberType.open(0, 1),
              "share of the rows used for testing, drawn with data_seed")
          .byDefault(0.2)
          .mattersWhen(
              "dataset is csv or digits, split is not column, and test_file is none",
              c ->
                  has(c, DatasetKind.CSV, DatasetKind.DIGITS)
                      && !TableParameters.hasSplit(c, SplitKind.COLUMN)
                      && c.file(TEST_FILE).isEmpty())
          .describe();

  static final Parameter<Toggle> STANDARDIZE =
      named(
              "standardize",
              ChoiceType.of(Toggle.values()),
              "bring every input to mean 0 and deviation 1, fitted on the training rows")
          .byDefault("false (csv: true)", c -> Toggle.of(has(c, DatasetKind.CSV)))
          .mattersWhen("the data are no images, which are scaled to [0, 1]", c -> !areImages(c))
          .freeWithinStack()
          .describe();

  static final Parameter<Double> VALIDATION_FRACTION =
      named(
              "validation_fraction",
              NumberType.halfOpen(0, 1),
              "share of the training data used for validation: its last part, rounded down")
          .byDefault(0.0)
          .mattersWhen(
              "dataset is not xor and folds is none, split is not column, and validation_file is"
                  + " none",
              c ->
                  !isXor(c)
                      && !TableParameters.hasFolds(c)
                      && !TableParameters.hasSplit(c, SplitKind.COLUMN)
                      && c.file(VALIDATION_FILE).isEmpty())
          .describe();

  static final Parameter<Resample> RESAMPLE =
      named("resample", ChoiceType.of(Resample.values()), "when training points are drawn afresh")
          .byDefault(Resample.NEVER)
          .mattersWhen("the data are generated, except for xor", DataParameters::isDrawn)
          .describe();

  static final Parameter<Long> DATA_SEED =
      named("data_seed", new SeedType(), "seed of the samples and their split")
          .byDefault(1L)
          .mattersWhen(
              "dataset is not xor or idx, split is not time, nor column without folds, and rows are"
                  + " parted: not so where test_file tests and none of the others validate",
              c -> !isXor(c) && !has(c, DatasetKind.IDX) && !TableParameters.isInOrder(c))
          .freeWithinStack()
          .describe();

  /** All of them, in the order users read them. */
  static final List<Parameter<?>> ALL =
      List.of(
          DATASET,
          TRAIN_POINTS,
          TEST_POINTS,
          NOISE,
          FACTOR,
          CENTERS,
          DATA_FILE,
          TEST_FILE,
          VALIDATION_FILE,
          TARGET,
          IMAGE,
          TASK,
          TableParameters.COLUMNS,
          TableParameters.MISSING,
          TEST_FRACTION,
          TableParameters.SPLIT,
          TableParameters.SPLIT_COLUMN,
          STANDARDIZE,
          VALIDATION_FRACTION,
          TableParameters.FOLDS,
          TableParameters.FOLD,
          RESAMPLE,
          DATA_SEED);

  private DataParameters() {}

  private static boolean has(Configuration configuration, DatasetKind... kinds) {
    return List.of(kinds).contains(configuration.get(DATASET));
  }

  /** Whether a point's numbers make up an image. */
  static boolean areImages(Configuration configuration) {
    return has(configuration, DatasetKind.DIGITS, DatasetKind.NOISE_IMAGES, DatasetKind.IDX)
        || has(configuration, DatasetKind.CSV) && configuration.get(IMAGE).isPresent();
  }

  private static boolean isXor(Configuration configuration) {
    return has(configuration, DatasetKind.XOR);
  }

  private static boolean isGenerated(Configuration configuration) {
    return configuration.get(DATASET).isGenerated();
  }

  /** Whether samples are drawn at random, so that there can be more of them. */
  private static boolean isDrawn(Configuration configuration) {
    return isGenerated(configuration) && !isXor(configuration);
  }

  private static Integer defaultTrainPoints(Configuration configuration) {
    return switch (configuration.get(DATASET)) {
      case XOR -> 11;
      case NOISE_IMAGES -> 10;
      case DIGITS, IDX, CSV -> null;
      default -> 100;
    };
  }

  private static Integer defaultTestPoints(Configuration configuration) {
    return switch (configuration.get(DATASET)) {
      case NOISE_IMAGES -> 10;
      case DIGITS, IDX, CSV -> null;
      default -> 100;
    };
  }

  private static Optional<ImageShape> defaultImage(Configuration configuration) {
    return has(configuration, DatasetKind.NOISE_IMAGES)
        ? Optional.of(new ImageShape(3, 28, 28))
        : Optional.empty();
  }

  private static double defaultNoise(Configuration configuration) {
    return switch (configuration.get(DATASET)) {
      case BLOBS, FRIEDMAN1 -> 1.0;
      case CIRCLES -> 0.1;
      default -> 0.2;
    };
  }
}
