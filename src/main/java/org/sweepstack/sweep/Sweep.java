package org.sweepstack.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sweepstack.definition.Definition;
import org.sweepstack.definition.Expansion;
import org.sweepstack.definition.SweepFile;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.journal.SavedDefinition;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.summary.SweepResults;
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
    SavedDefinition saved = folder.definition().orElseThrow(() -> unrecorded(folder));
    Definition definition =
        SweepFile.recorded(
            saved.sweepFile(), saved.text(), saved.settings(), saved.name(), saved.dataFiles());
    return new Sweep(
        folder.name(), definition, definition.expand(Long.MAX_VALUE), saved.settings());
  }

  private static InvalidInputException unrecorded(ResultsFolder folder) {
    return new InvalidInputException(
        folder.path()
            + (folder.hasJournal()
                ? ": its definition.csv is missing, which says what the trials in its journal are;"
                    + " run the sweep file again, which writes it anew, or restore it from a copy"
                : ": holds no results of a sweep; give the folder that run wrote, or its name and"
                    + " --out"));
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

  /**
   * Returns the words of the command that launches it into a results folder, from where the user
   * stands.
   */
  public List<String> runArguments(Path folder) {
    List<String> arguments = new ArrayList<>(List.of("run", fromHere(sweepFile()).toString()));
    settings.forEach(setting -> arguments.addAll(List.of("--set", setting)));
    Path out = folder.getParent() == null ? Path.of(".") : folder.getParent();
    arguments.addAll(List.of("--out", out.toString(), "--name", name));
    return arguments;
  }

  /** Returns the way from where the user stands to a file below, as the user would type it. */
  private static Path fromHere(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file) : file;
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
