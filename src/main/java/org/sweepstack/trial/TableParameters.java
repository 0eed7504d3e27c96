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

  private TableParameters() {}

  private static boolean isTable(Configuration configuration) {
    return configuration.get(DataParameters.DATASET) == DatasetKind.CSV;
  }
}
