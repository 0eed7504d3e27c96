package org.sweepstack.definition;

import java.util.List;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Parameter;

/**
 * The configurations of a sweep: {@code cells - excluded - collapsed + included} of them.
 *
 * @param configurations at least one, all different, in grid order and then the included ones
 * @param named every parameter that the definition gives a value, in the order written: grid, zip,
 *     then those of include only
 * @param hasDepthAndWidth whether the grid gives hidden layers by their depths and widths
 * @param dataFiles the data files that the definition names, each path once, whether a
 *     configuration has it or not: what {@link SweepFile#recorded} needs
 * @param cells the size of the grid, zip included
 * @param excluded the cells that an exclude entry dropped
 * @param collapsed the cells that mean the same training as an earlier one
 * @param included the configurations that include added
 * @param objective what ranks the trials, given or default
 * @param warnings what is allowed but hardly meant, a line each
 */
public record Expansion(
    List<Configuration> configurations,
    List<Parameter<?>> named,
    boolean hasDepthAndWidth,
    List<DataFile> dataFiles,
    long cells,
    long excluded,
    long collapsed,
    long included,
    Objective objective,
    List<String> warnings) {

  /** Copies the lists. */
  public Expansion {
    configurations = List.copyOf(configurations);
    named = List.copyOf(named);
    dataFiles = List.copyOf(dataFiles);
    warnings = List.copyOf(warnings);
  }

  /** Returns the named parameters that have several values among the configurations. */
  public List<Parameter<?>> axes() {
    return named.stream().filter(parameter -> parameter.varies(configurations)).toList();
  }
}
