package org.sweepstack.summary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;

/**
 * Where each parameter is shown. A parameter varies when its text differs between two of the trials
 * it matters for; every other that matters for a trial is constant.
 *
 * @param axes those that vary and are named by the definition, in the order written
 * @param varying the axes, then the others that vary in the order of {@link Parameters#ALL}
 * @param constant those that do not vary, in the order of {@link Parameters#ALL}
 * @param hasDepthAndWidth whether depth and width are shown beside the hidden layers
 */
public record ParameterColumns(
    List<Parameter<?>> axes,
    List<Parameter<?>> varying,
    List<Parameter<?>> constant,
    boolean hasDepthAndWidth) {

  /** Sorts the parameters by the whole grid, so that columns stay while trials finish. */
  public static ParameterColumns of(SweepResults results) {
    List<Configuration> grid = results.configurations();
    List<Parameter<?>> varying =
        Parameters.ALL.parallelStream().filter(p -> varies(p, grid)).toList();
    List<Parameter<?>> axes =
        results.named().stream().distinct().filter(varying::contains).toList();
    Stream<Parameter<?>> others = varying.stream().filter(p -> !axes.contains(p));
    List<Parameter<?>> constant =
        Parameters.ALL.parallelStream()
            .filter(p -> !varying.contains(p) && isShown(p, grid))
            .toList();
    return new ParameterColumns(
        axes, Stream.concat(axes.stream(), others).toList(), constant, results.hasDepthAndWidth());
  }

  /** Compares values before texts: a grid is large, and most of it is equal. */
  private static <T> boolean varies(Parameter<T> parameter, List<Configuration> grid) {
    Optional<T> first = Optional.empty();
    for (Configuration configuration : grid) {
      if (parameter.matters(configuration)) {
        Optional<T> value = configuration.find(parameter);
        if (first.isEmpty()) {
          first = value;
        } else if (value.isPresent()
            && !value.equals(first)
            && !text(parameter, value).equals(text(parameter, first))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isShown(Parameter<?> parameter, List<Configuration> grid) {
    return grid.stream().anyMatch(configuration -> configuration.text(parameter).isPresent());
  }

  private static <T> Optional<String> text(Parameter<T> parameter, Optional<T> value) {
    return value.map(parameter.type()::format);
  }

  /** Returns the varying parameters that replicates have in common. */
  public List<Parameter<?>> withoutSeed() {
    return varying.stream().filter(parameter -> parameter != Parameters.SEED).toList();
  }

  /** Returns the columns of some of the parameters, with those that follow from them. */
  public List<Column> columns(List<Parameter<?>> parameters) {
    return parameters.stream()
        .flatMap(p -> hasDepthAndWidth ? Column.withDepthAndWidth(p) : Stream.of(Column.of(p)))
        .toList();
  }
}
