package org.sweepstack.sweep;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sweepstack.definition.Definition;
import org.sweepstack.definition.Expansion;
import org.sweepstack.definition.SweepFile;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.journal.SavedDefinition;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.InvalidInputException;

/**
 * A sweep, read and expanded.
 *
 * @param name its name, which is that of its results folder
 * @param definition what its file and settings say
 * @param expansion its grid
 * @param settings the settings of the command line
 */
public record Sweep(
    String name, Definition definition, Expansion expansion, List<String> settings) {

  /** Copies the settings. */
  public Sweep {
    settings = List.copyOf(settings);
  }

  /**
   * Reads a sweep as it was last run, from the record in its results folder.
   *
   * @throws InvalidInputException when the folder holds no sweep
   */
  static Sweep recorded(ResultsFolder folder) {
    SavedDefinition saved =
        folder
            .definition()
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        folder.path()
                            + ": holds no results of a sweep; give the folder that run wrote, or"
                            + " its name and --out"));
    Definition definition =
        SweepFile.recorded(
            saved.sweepFile(),
            saved.text(),
            saved.settings(),
            saved.name(),
            saved.dataFiles().stream()
                .map(file -> nearby(file, saved.sweepFile(), folder))
                .toList());
    return new Sweep(folder.name(), definition, definition.expandRecorded(), saved.settings());
  }

  /**
   * Returns a data file, to be looked for from where the sweep file and the folder are now: they
   * may have moved together. Where it was comes last.
   */
  private static DataFile nearby(DataFile file, Path sweepFile, ResultsFolder folder) {
    try {
      Path path = Path.of(file.path());
      Path results = folder.path().toAbsolutePath().normalize();
      Set<String> places = new LinkedHashSet<>();
      for (Path start : List.of(sweepFile.getParent(), results, results.getParent())) {
        places.add(start.resolve(path).normalize().toString());
        places.add(start.resolve(path.getFileName()).normalize().toString());
      }
      places.addAll(file.places());
      return file.at(List.copyOf(places));
    } catch (InvalidPathException e) {
      // A path of another system.
      return file;
    }
  }

  /** Returns what a results folder is to keep of this sweep. */
  SavedDefinition toSave() {
    return new SavedDefinition(
        definition.name(), sweepFile(), definition.text(), settings, expansion.dataFiles());
  }

  /** Returns where its file is, or was. */
  public Path sweepFile() {
    return definition.file().toAbsolutePath().normalize();
  }

  /** Returns what a results folder shows of it: finished trials that are still in the grid. */
  SweepResults results(FinishedTrials finished) {
    return new SweepResults(
        name,
        expansion.configurations(),
        expansion.named(),
        expansion.hasDepthAndWidth(),
        expansion.objective(),
        expansion.configurations().parallelStream()
            .flatMap(configuration -> finished.of(configuration).stream())
            .toList());
  }
}
