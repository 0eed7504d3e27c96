package org.sweepstack.sweep;

import java.nio.file.Path;
import java.util.List;
import org.sweepstack.definition.Definition;
import org.sweepstack.definition.Expansion;
import org.sweepstack.definition.SweepFile;
import org.sweepstack.execution.ExecutionOptions;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.journal.SavedDefinition;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.trial.EngineKind;
import org.sweepstack.trial.InvalidInputException;

/**
 * A sweep, read and expanded.
 *
 * @param name its name, which is that of its results folder
 * @param definition what its file and settings say
 * @param expansion its grid
 * @param settings the settings of the command line
 * @param engine what computes all of its trials
 */
public record Sweep(
    String name,
    Definition definition,
    Expansion expansion,
    List<String> settings,
    EngineKind engine) {

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
            saved.sweepFile(), saved.text(), saved.settings(), saved.name(), saved.dataFiles());
    return new Sweep(
        folder.name(),
        definition,
        definition.expand(Long.MAX_VALUE),
        saved.settings(),
        saved.engine());
  }

  /** Returns what a results folder is to keep of this sweep. */
  SavedDefinition toSave() {
    return new SavedDefinition(
        definition.name(), sweepFile(), definition.text(), settings, expansion.dataFiles(), engine);
  }

  /** Returns how to run it: within limits, and what those leave open as its file says. */
  ExecutionOptions options(RunLimits limits) {
    return limits.options(definition).with(engine);
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
