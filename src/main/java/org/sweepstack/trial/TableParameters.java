package org.sweepstack.trial;

import static org.sweepstack.trial.Parameter.named;

import java.util.Optional;

/**
 * The parameters that say how the rows and columns of a CSV file are taken. Names, defaults and
 * conditions enter the identity of trials.
 */
final class TableParameters {
  static final Parameter<Optional<ColumnChoice>> COLUMNS =
      named(
              "columns",
              new OptionalType<>("all", new ColumnChoiceType()),
              "which columns of the CSV file are inputs: '-id' leaves one out, 'zip=category' makes"
                  + " an input of each of its words, 'size=number' says that it holds numbers; with"
                  + " names alone only those are used")
          .byDefault(Optional.empty())
          .mattersWhen("dataset is csv", TableParameters::isTable)
          .shownWhereChanged()
          .describe();

  static final Parameter<MissingCells> MISSING =
      named(
              "missing",
              ChoiceType.of(MissingCells.values()),
              "what is done about empty cells, NA, NaN, null and ?: refuse the file, drop the rows,"
                  + " or take the mean of the training rows, with an input beside that tells where"
                  + " or without")
          .byDefault(MissingCells.REFUSE)
          .mattersWhen(
              "dataset is csv and image is none",
              c -> isTable(c) && c.get(DataParameters.IMAGE).isEmpty())
          .shownWhereChanged()
          .describe();

  static final Parameter<SplitKind> SPLIT =
      named(
              "split",
              ChoiceType.of(SplitKind.values()),
              "how rows are parted: at random, stratified (at random, with each class in its"
                  + " share), by time (the last rows test, of the others the last validate), by"
                  + " group (rows of a group stay together), or as a column says (train, validation"
                  + " or test)")
          .byDefault(SplitKind.RANDOM)
          .mattersWhen(
              "dataset is csv, and test_file and validation_file leave rows to part",
              TableParameters::isParted)
          .shownWhereChanged()
          .describe();

  static final Parameter<Optional<String>> SPLIT_COLUMN =
      named(
              "split_column",
              new OptionalType<>("none", new TextType("a column's name")),
              "the column with the group, the time (the order of the file where it is none) or the"
                  + " set of each row; not an input unless columns names it")
          .byDefault(Optional.empty())
          .mattersWhen("split is time, group or column", TableParameters::canHaveSplitColumn)
          .shownWhereChanged()
          .describe();

  static final Parameter<Optional<Integer>> FOLDS =
      named(
              "folds",
              new OptionalType<>("none", new IntegerType(2, 1000)),
              "trains each configuration so often, each time on all but another part of the rows"
                  + " that do not test, which validates; by time, on those before that part")
          .byDefault(Optional.empty())
          .mattersWhen("dataset is not xor", c -> c.get(DataParameters.DATASET) != DatasetKind.XOR)
          .shownWhereChanged()
          .describe();

  static final Parameter<Integer> FOLD =
      named(
              "fold",
              new IntegerType(1, 1000),
              "which of the folds validates; all of them, one trial each, where it is not said")
          .byDefault(1)
          .mattersWhen("folds is not none", TableParameters::hasFolds)
          .freeWithinStack()
          .shownWhereChanged()
          .describe();

  private TableParameters() {}

  /** Whether there is validation whatever its fraction is. */
  static boolean hasFolds(Configuration configuration) {
    return FOLDS.matters(configuration) && configuration.get(FOLDS).isPresent();
  }

  /** Whether rows are parted in a certain way. */
  static boolean hasSplit(Configuration configuration, SplitKind split) {
    return isTable(configuration) && configuration.get(SPLIT) == split;
  }

  /** Whether rows of one file are in several sets. */
  private static boolean isParted(Configuration configuration) {
    boolean validates =
        configuration.file(DataParameters.VALIDATION_FILE).isEmpty()
            && (configuration.get(DataParameters.VALIDATION_FRACTION) > 0
                || configuration.get(FOLDS).isPresent());
    return isTable(configuration)
        && (validates || configuration.file(DataParameters.TEST_FILE).isEmpty());
  }

  /** Whether no row is where it is by chance. */
  static boolean isInOrder(Configuration configuration) {
    return isTable(configuration) && !isParted(configuration)
        || hasSplit(configuration, SplitKind.TIME)
        || hasSplit(configuration, SplitKind.COLUMN) && !hasFolds(configuration);
  }

  private static boolean canHaveSplitColumn(Configuration configuration) {
    return isParted(configuration)
        && (hasSplit(configuration, SplitKind.TIME) || configuration.get(SPLIT).needsColumn());
  }

  private static boolean isTable(Configuration configuration) {
    return configuration.get(DataParameters.DATASET) == DatasetKind.CSV;
  }
}
