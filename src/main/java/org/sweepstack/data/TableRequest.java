package org.sweepstack.data;

import static org.sweepstack.trial.Parameters.COLUMNS;
import static org.sweepstack.trial.Parameters.IMAGE;
import static org.sweepstack.trial.Parameters.MISSING;
import static org.sweepstack.trial.Parameters.SPLIT;
import static org.sweepstack.trial.Parameters.SPLIT_COLUMN;
import static org.sweepstack.trial.Parameters.TARGET;
import static org.sweepstack.trial.Parameters.TEST_FILE;

import java.util.Optional;
import org.sweepstack.trial.ColumnChoice;
import org.sweepstack.trial.ColumnUse;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.MissingCells;
import org.sweepstack.trial.SplitKind;

/**
 * What a configuration wants of a CSV file: equal where the same is read.
 *
 * @param target the column to predict
 * @param image the shape that the columns used make up, as pixels; empty where they are any
 * @param columns which columns are used, and how; empty for all as they are
 * @param missing what is done about missing cells
 * @param split how the column that parts the rows is read
 * @param splitColumn the column that parts the rows; empty where none does
 * @param fewest the rows that there have to be at the least
 * @param first the columns that are wanted, where another file is learned from
 */
record TableRequest(
    String target,
    Optional<ImageShape> image,
    Optional<ColumnChoice> columns,
    MissingCells missing,
    SplitKind split,
    Optional<String> splitColumn,
    int fewest,
    Optional<FirstColumns> first) {

  static TableRequest of(Configuration configuration) {
    Optional<String> splitColumn =
        SPLIT_COLUMN.matters(configuration) ? configuration.get(SPLIT_COLUMN) : Optional.empty();
    return new TableRequest(
        configuration.get(TARGET),
        configuration.get(IMAGE),
        configuration.get(COLUMNS),
        configuration.get(MISSING),
        splitColumn.isPresent() ? configuration.get(SPLIT) : SplitKind.RANDOM,
        splitColumn,
        configuration.file(TEST_FILE).isPresent() ? 1 : 2,
        Optional.empty());
  }

  /** Returns what is wanted of a file beside the one that this is about. */
  TableRequest beside(String file, CsvTable table) {
    return new TableRequest(
        target,
        image,
        columns,
        missing,
        SplitKind.RANDOM,
        Optional.empty(),
        1,
        Optional.of(new FirstColumns(file, table.columns(), columns, splitColumn)));
  }

  /** Returns how many classes there have to be at the least. */
  int fewestClasses() {
    return first.isPresent() ? 1 : 2;
  }

  /** Returns what is done with a column. */
  ColumnUse use(String name) {
    return first
        .map(wanted -> wanted.use(name))
        .or(() -> columns.map(said -> said.use(name)))
        .orElse(ColumnUse.USED);
  }
}
