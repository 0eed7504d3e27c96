package org.sweepstack.summary;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sweepstack.csv.Cell;
import org.sweepstack.csv.SpreadsheetText;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;

/**
 * A column that tells configurations apart: a parameter, or what follows from one.
 *
 * @param name the name in the header
 * @param cells the cell of a configuration; empty where the column cannot matter for it
 */
public record Column(String name, Function<Configuration, String> cells) {
  private static final Column DEPTH =
      new Column("depth", c -> Integer.toString(c.get(Parameters.HIDDEN).depth()));
  private static final Column WIDTH =
      new Column("width", c -> Cell.of(c.get(Parameters.HIDDEN).commonWidth()));

  /** What follows from the hidden layers. */
  public static final List<Column> DEPTH_AND_WIDTH = List.of(DEPTH, WIDTH);

  /** Returns the column of a parameter. */
  static Column of(Parameter<?> parameter) {
    return new Column(parameter.name(), configuration -> Cell.of(configuration, parameter));
  }

  /**
   * Returns the column of a parameter of which some values are numbers and others are not, such as
   * {@code 100} and {@code 4x4}: all are marked as text, so that a spreadsheet sorts and filters
   * them alike.
   */
  static Column ofText(Parameter<?> parameter) {
    return new Column(
        parameter.name(),
        configuration -> SpreadsheetText.ofText(Cell.of(configuration, parameter)));
  }

  /** Returns the depth and the width of hidden layers. */
  static Stream<Column> depthAndWidth() {
    return Stream.of(DEPTH, WIDTH);
  }

  /** Returns the names of columns. */
  public static List<String> names(List<Column> columns) {
    return columns.stream().map(Column::name).toList();
  }

  /** Returns the cells of a configuration. */
  public static List<String> cells(List<Column> columns, Configuration configuration) {
    return columns.stream().map(column -> column.cell(configuration)).toList();
  }

  /** Returns the cell of a configuration. */
  public String cell(Configuration configuration) {
    return cells.apply(configuration);
  }
}
