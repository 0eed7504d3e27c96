package org.sweepstack.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;

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
 * @param warnings what is allowed but probably a mistake, one line each
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

  /**
   * Returns this expansion with the ids that its trials have had: a data file may have been known
   * by the hash of other line ends.
   *
   * @param hasEnded whether the trial of a configuration has ended before
   */
  public Expansion continuing(Predicate<Configuration> hasEnded) {
    Map<DataFile, DataFile> known = new HashMap<>();
    for (DataFile file : dataFiles) {
      file.hashes().stream()
          .map(file::namedBy)
          .filter(
              named -> configurations.stream().anyMatch(c -> hasEnded(c, file, named, hasEnded)))
          .findFirst()
          .ifPresent(named -> known.put(file, named));
    }
    return known.isEmpty() ? this : withDataFiles(known);
  }

  private static boolean hasEnded(
      Configuration trial, DataFile file, DataFile named, Predicate<Configuration> hasEnded) {
    return isOn(trial, file) && hasEnded.test(trial.with(Parameters.DATA_FILE, named));
  }

  private static boolean isOn(Configuration trial, DataFile file) {
    return Parameters.DATA_FILE.matters(trial)
        && trial.find(Parameters.DATA_FILE).filter(file::equals).isPresent();
  }

  private Expansion withDataFiles(Map<DataFile, DataFile> known) {
    return new Expansion(
        configurations.stream()
            .map(
                trial ->
                    trial
                        .find(Parameters.DATA_FILE)
                        .filter(known::containsKey)
                        .map(file -> trial.with(Parameters.DATA_FILE, known.get(file)))
                        .orElse(trial))
            .toList(),
        named,
        hasDepthAndWidth,
        dataFiles.stream().map(file -> known.getOrDefault(file, file)).toList(),
        cells,
        excluded,
        collapsed,
        included,
        objective,
        warnings);
  }

  /** Returns the named parameters that have several values among the configurations. */
  public List<Parameter<?>> axes() {
    return named.stream().filter(parameter -> parameter.varies(configurations)).toList();
  }
}
