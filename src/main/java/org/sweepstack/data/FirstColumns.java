package org.sweepstack.data;

import java.util.List;
import java.util.Optional;
import org.sweepstack.csv.Blanks;
import org.sweepstack.csv.SavedRow;
import org.sweepstack.trial.ColumnChoice;
import org.sweepstack.trial.ColumnUse;
import org.sweepstack.trial.Suggestions;
import org.sweepstack.trial.TableColumn;

/**
 * The columns of the file that is learned from, which a file that tests or validates has to have,
 * in any order.
 *
 * @param file that one, as the user named it
 * @param columns those that are learned from
 * @param choice what the user says of columns; empty where nothing
 * @param splitColumn the column that parts the rows there; empty where none does
 */
record FirstColumns(
    String file,
    List<TableColumn> columns,
    Optional<ColumnChoice> choice,
    Optional<String> splitColumn) {

  /** Copies the list. */
  FirstColumns {
    columns = List.copyOf(columns);
  }

  /** Returns what is done with a column of the other file: read as the first file's. */
  ColumnUse use(String name) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .map(column -> column.isCategory() ? ColumnUse.CATEGORY : ColumnUse.NUMBER)
        .findFirst()
        .orElse(ColumnUse.LEFT_OUT);
  }

  /**
   * Tells of columns that are missing in a header, and of such that nobody says what to do with.
   */
  void check(SavedRow row, List<String> targets, CsvProblems problems) {
    List<String> names = row.cells();
    List<String> spare = names.stream().filter(name -> isOther(name, targets)).toList();
    for (TableColumn column : columns) {
      if (!names.contains(column.name())) {
        problems.add(
            row.line(),
            "column "
                + CsvProblems.shown(column.name())
                + " of "
                + file
                + " is missing"
                + Suggestions.didYouMean(column.name(), spare));
      }
    }
    for (String name : spare) {
      problems.add(
          row.line(),
          "column "
              + CsvProblems.shown(name)
              + " is not in "
              + file
              + "; drop it, or name the columns to learn from in 'columns'");
    }
    problems.throwIfAny();
  }

  /** Returns whether nobody says what to do with a column. */
  private boolean isOther(String name, List<String> targets) {
    boolean isLeftOut =
        targets.contains(name)
            || splitColumn.map(Blanks::strip).filter(name::equals).isPresent()
            || choice.filter(said -> said.use(name) == ColumnUse.LEFT_OUT).isPresent();
    return !isLeftOut && use(name) == ColumnUse.LEFT_OUT;
  }
}
