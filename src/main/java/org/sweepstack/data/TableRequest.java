package org.sweepstack.data;

import static org.sweepstack.trial.Parameters.COLUMNS;
import static org.sweepstack.trial.Parameters.IMAGE;
import static org.sweepstack.trial.Parameters.MISSING;
import static org.sweepstack.trial.Parameters.SPLIT;
import static org.sweepstack.trial.Parameters.SPLIT_COLUMN;
import static org.sweepstack.trial.Parameters.TARGET;

import java.util.Optional;
import org.sweepstack.trial.ColumnChoice;
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
 */
record TableRequest(
    String target,
    Optional<ImageShape> image,
    Optional<ColumnChoice> columns,
    MissingCells missing,
    SplitKind split,
    Optional<String> splitColumn) {

  static TableRequest of(Configuration configuration) {
    Optional<String> splitColumn =
        SPLIT_COLUMN.matters(configuration) ? configuration.get(SPLIT_COLUMN) : Optional.empty();
    return new TableRequest(
        configuration.get(TARGET),
        configuration.get(IMAGE),
        configuration.get(COLUMNS),
        configuration.get(MISSING),
        splitColumn.isPresent() ? configuration.get(SPLIT) : SplitKind.RANDOM,
        splitColumn);
  }
}
