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
 * @param order the cells that come first where values are listed, in their order; all others come
 *     in the order in which they occur
 */
public record Column(String name, Function<Configuration, String> cells, List<String> order) {

  /** Makes a column whose values are listed in the order in which they occur. */
  public Column(String name, Function<Configuration, String> cells) {
    this(name, cells, List.of());
  }

  /** What follows from the hidden layers. */
  private static final List<Column> DEPTH_AND_WIDTH =
      List.of(
          new Column("depth", c -> Integer.toString(c.get(Parameters.HIDDEN).depth())),
          new Column("width", c -> Cell.of(c.get(Parameters.HIDDEN).commonWidth())));

  /** What follows from the convolution: nothing where there is none. */
  private static final List<Column> OF_CONVOLUTION =
      List.of(
          new Column("channels", c -> Cell.of(c.get(Parameters.CONVOLUTION).firstChannels())),
          new Column("kernel", c -> Cell.of(c.get(Parameters.CONVOLUTION).commonKernel())),
          new Column(
              "blocks", c -> Integer.toString(c.get(Parameters.CONVOLUTION).kernels().size())));

  /** What follows from any parameter. */
  public static final List<Column> PARTS =
      Stream.concat(OF_CONVOLUTION.stream(), DEPTH_AND_WIDTH.stream()).toList();

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

  /** Returns what follows from a parameter, such as depth and width of hidden layers. */
  static Stream<Column> parts(Parameter<?> parameter) {
    return parameter == Parameters.HIDDEN
        ? DEPTH_AND_WIDTH.stream()
        : parameter == Parameters.CONVOLUTION ? OF_CONVOLUTION.stream() : Stream.empty();
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
