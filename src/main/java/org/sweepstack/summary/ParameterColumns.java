package org.sweepstack.summary;

import static java.util.function.Predicate.not;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Replicate;

/**
 * Where each parameter is shown: one that does not vary, and matters for a trial, is constant.
 *
 * @param axes those that vary and are named by the definition, in the order written
 * @param varying the axes, then the others that vary in the order of {@link Parameters#ALL}
 * @param constant those that do not vary, in the order of {@link Parameters#ALL}
 * @param byParts those beside which their parts are shown, such as depth and width
 * @param hasMixedShapes whether some shapes of hidden layers are a number and others are not
 */
public record ParameterColumns(
    List<Parameter<?>> axes,
    List<Parameter<?>> varying,
    List<Parameter<?>> constant,
    Set<Parameter<?>> byParts,
    boolean hasMixedShapes) {

  /** Sorts the parameters by the whole grid, so that columns stay while trials finish. */
  public static ParameterColumns of(SweepResults results) {
    List<Configuration> grid = results.configurations();
    List<Parameter<?>> varying =
        Parameters.ALL.parallelStream().filter(p -> p.varies(grid)).toList();
    List<Parameter<?>> axes =
        results.grid().named().stream().distinct().filter(varying::contains).toList();
    Stream<Parameter<?>> others = varying.stream().filter(p -> !axes.contains(p));
    List<Parameter<?>> constant =
        Parameters.ALL.parallelStream()
            .filter(p -> !varying.contains(p) && isShown(p, grid))
            .toList();
    return new ParameterColumns(
        axes,
        Stream.concat(axes.stream(), others).toList(),
        constant,
        results.grid().byParts(),
        hasMixedShapes(grid));
  }

  private static boolean hasMixedShapes(List<Configuration> grid) {
    return grid.stream()
            .map(configuration -> configuration.get(Parameters.HIDDEN).depth() == 1)
            .distinct()
            .limit(2)
            .count()
        > 1;
  }

  private static boolean isShown(Parameter<?> parameter, List<Configuration> grid) {
    return grid.stream().anyMatch(parameter::isShown);
  }

  /** Returns the varying parameters that replicates have in common. */
  public List<Parameter<?>> ofConfigurations() {
    return varying.stream().filter(not(Replicate.PARAMETERS::contains)).toList();
  }

  /** Returns the columns of some of the parameters, with those that follow from them. */
  public List<Column> columns(List<Parameter<?>> parameters) {
    return parameters.stream()
        .flatMap(
            parameter ->
                Stream.concat(
                    Stream.of(column(parameter)),
                    byParts.contains(parameter) ? Column.parts(parameter) : Stream.empty()))
        .toList();
  }

  /**
   * Returns the columns of the axes, by which effects are told: of what was drawn from a range and
   * has many values, bins.
   */
  public List<Column> axesInBins(SweepResults results) {
    return axes.stream()
        .flatMap(
            axis ->
                results.grid().drawn().contains(axis)
                    ? Stream.of(inBins(axis, results))
                    : columns(List.of(axis)).stream())
        .toList();
  }

  /**
   * Returns the column of a parameter that was drawn from a range, as {@link #axesInBins} has it.
   */
  public Column inBins(Parameter<?> drawn, SweepResults results) {
    return Bins.column(column(drawn), drawn, results.configurations());
  }

  private Column column(Parameter<?> parameter) {
    return parameter == Parameters.HIDDEN && hasMixedShapes
        ? Column.ofText(parameter)
        : Column.of(parameter);
  }
}
