package org.sweepstack.definition;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.Halving;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.TrialGrid;

/**
 * The configurations of a sweep: {@code cells - excluded - collapsed + included} of them, or a part
 * of those.
 *
 * @param grid at least one configuration, in grid order and then the included ones; its named
 *     parameters are those of grid and zip, then those of include only
 * @param dataFiles the files that the definition names, each path once, whether a configuration has
 *     it or not: what {@link SweepFile#recorded} needs
 * @param halving how not all of them train to their end; empty where all do
 * @param cells the size of the grid, zip included
 * @param excluded the cells that an exclude entry dropped
 * @param collapsed the cells that mean the same training as an earlier one
 * @param included the configurations that include added
 * @param warnings what is allowed but probably a mistake, one line each
 */
public record Expansion(
    TrialGrid grid,
    List<DataFile> dataFiles,
    Optional<Halving> halving,
    long cells,
    long excluded,
    long collapsed,
    long included,
    List<String> warnings) {

  /** Copies the lists. */
  public Expansion {
    dataFiles = List.copyOf(dataFiles);
    warnings = List.copyOf(warnings);
  }

  /** Returns the trials, at least one, all different. */
  public List<Configuration> configurations() {
    return grid.configurations();
  }

  /** Returns what ranks the trials, given or default. */
  public Objective objective() {
    return grid.objective();
  }

  /**
   * Returns this expansion with the ids that its trials have had: a file may have been known by the
   * hash of other line ends.
   *
   * @param hasEnded whether the trial of a configuration has ended before
   */
  public Expansion continuing(Predicate<Configuration> hasEnded) {
    Map<DataFile, DataFile> known = new HashMap<>();
    Map<List<DataFile>, List<Configuration>> byFiles =
        configurations().stream()
            .collect(
                Collectors.groupingBy(
                    Configuration::files, LinkedHashMap::new, Collectors.toList()));
    byFiles.forEach(
        (files, trials) ->
            names(files).stream()
                .filter(
                    names -> trials.stream().anyMatch(c -> hasEnded.test(c.withFiles(names::get))))
                .findFirst()
                .ifPresent(names -> names.forEach(known::putIfAbsent)));
    return known.isEmpty() ? this : withFiles(known);
  }

  /** Returns all ways to name files by their hashes, first that which trials are named by now. */
  private static List<Map<DataFile, DataFile>> names(List<DataFile> files) {
    List<Map<DataFile, DataFile>> all = List.of(Map.of());
    for (DataFile file : files) {
      all =
          all.stream()
              .flatMap(names -> file.hashes().stream().map(hash -> named(names, file, hash)))
              .toList();
    }
    return all;
  }

  private static Map<DataFile, DataFile> named(
      Map<DataFile, DataFile> names, DataFile file, String hash) {
    Map<DataFile, DataFile> more = new HashMap<>(names);
    more.putIfAbsent(file, file.namedBy(hash));
    return more;
  }

  /** Returns this expansion with only some of its trials, in an order of the caller's. */
  public Expansion only(List<Configuration> trials) {
    return new Expansion(
        grid.with(trials), dataFiles, halving, cells, excluded, collapsed, included, warnings);
  }

  private Expansion withFiles(Map<DataFile, DataFile> known) {
    return new Expansion(
        grid.with(
            configurations().stream()
                .map(trial -> trial.withFiles(file -> known.getOrDefault(file, file)))
                .toList()),
        dataFiles.stream().map(file -> known.getOrDefault(file, file)).toList(),
        halving,
        cells,
        excluded,
        collapsed,
        included,
        warnings);
  }

  /** Returns the named parameters that have several values among the configurations. */
  public List<Parameter<?>> axes() {
    return grid.named().stream().filter(parameter -> parameter.varies(configurations())).toList();
  }
}
