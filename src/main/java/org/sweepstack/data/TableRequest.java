package org.sweepstack.data;

import static org.sweepstack.trial.Parameters.COLUMNS;
import static org.sweepstack.trial.Parameters.IMAGE;
import static org.sweepstack.trial.Parameters.MISSING;
import static org.sweepstack.trial.Parameters.SPLIT;
import static org.sweepstack.trial.Parameters.SPLIT_COLUMN;
import static org.sweepstack.trial.Parameters.TARGET;
import static org.sweepstack.trial.Parameters.TEST_FILE;

import java.util.List;
import java.util.Optional;
import org.sweepstack.csv.Blanks;
import org.sweepstack.trial.ColumnChoice;
import org.sweepstack.trial.ColumnUse;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.MissingCells;
import org.sweepstack.trial.SplitKind;
import org.sweepstack.trial.Task;

/**
 * What a configuration wants of a CSV file: equal where the same is read.
 *
 * @param target the column to predict, or several
 * @param areQuantities whether it is read as a number
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
    boolean areQuantities,
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
        Task.isRegression(configuration),
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
        areQuantities,
        image,
        columns,
        missing,
        SplitKind.RANDOM,
        Optional.empty(),
        1,
        Optional.of(new FirstColumns(file, table.columns(), columns, splitColumn)));
  }

  /** Returns how many classes, or different quantities, there have to be at the least. */
  int fewestDifferent() {
    return first.isPresent() ? 1 : 2;
  }

  /** Returns what is done with a column. */
  ColumnUse use(String name) {
    return first
        .map(wanted -> wanted.use(name))
        .or(() -> columns.map(said -> said.use(name)))
        .orElse(ColumnUse.USED);
  }

  /** Returns the target, the first of several: a column that the header should have. */
  String firstTarget() {
    return targets(List.of()).get(0);
  }

  /**
   * Returns the columns to predict: several only where they are quantities, and no column has all
   * of the text for its name.
   */
  List<String> targets(List<String> columns) {
    String all = Blanks.strip(target);
    List<String> listed = areQuantities ? ColumnChoice.listed(target) : List.of();
    return listed.isEmpty() || columns.contains(all) ? List.of(all) : listed;
  }
}
