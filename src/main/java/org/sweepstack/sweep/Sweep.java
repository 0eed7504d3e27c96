package org.sweepstack.sweep;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.data.Datasets;
import org.sweepstack.definition.Definition;
import org.sweepstack.definition.Expansion;
import org.sweepstack.definition.SweepFile;
import org.sweepstack.execution.ExecutionOptions;
import org.sweepstack.execution.TrialBits;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.journal.SavedDefinition;
import org.sweepstack.journal.SavedShard;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.EngineKind;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Remedy;
import org.sweepstack.trial.RunOptions;
import org.sweepstack.trial.Shard;
import org.sweepstack.trial.SweepLaunch;
import org.sweepstack.trial.TrialId;

/**
 * A sweep, read and expanded.
 *
 * @param name its name, which is that of its results folder
 * @param definition what its file and settings say
 * @param expansion its grid, or the part of it that the results folder is for
 * @param settings the settings of the command line
 * @param engine what computes all of its trials
 * @param part which part that is; empty for all of it
 * @param datasets makes the data of its trials, once for all who ask
 */
public record Sweep(
    String name,
    Definition definition,
    Expansion expansion,
    List<String> settings,
    EngineKind engine,
    Optional<SweepPart> part,
    Datasets datasets) {

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
            saved.sweepFile(),
            saved.text(),
            saved.settings(),
            saved.name(),
            saved.dataFiles().stream()
                .map(file -> nearby(file, saved.sweepFile(), folder))
                .toList());
    Expansion all = definition.expandRecorded();
    return new Sweep(
        folder.name(),
        definition,
        saved.shard().map(part -> only(part.trials(), all)).orElse(all),
        saved.settings(),
        saved.engine(),
        saved.shard().map(part -> new SweepPart(part.shard(), all.configurations().size())),
        new Datasets());
  }

  private static Expansion only(List<TrialId> trials, Expansion all) {
    Set<TrialId> ids = Set.copyOf(trials);
    return all.only(all.configurations().stream().filter(c -> ids.contains(c.id())).toList());
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

  private static InvalidInputException unrecorded(ResultsFolder folder) {
    return folder.hasJournal()
        ? new InvalidInputException(
            folder.path()
                + ": its definition.csv is missing, which says what the trials in its journal are;"
                + " run the sweep file again, which writes it anew, or restore it from a copy")
        : new InvalidInputException(
            folder.path() + ": holds no results of a sweep", Remedy.Choice.GIVE_RESULTS_FOLDER);
  }

  /** Returns what a results folder is to keep of this sweep. */
  SavedDefinition toSave() {
    return new SavedDefinition(
        definition.name(),
        sweepFile(),
        definition.text(),
        settings,
        expansion.dataFiles(),
        engine,
        part.map(SweepPart::shard).map(shard -> new SavedShard(shard, ids())));
  }

  private List<TrialId> ids() {
    return expansion.configurations().stream().map(Configuration::id).toList();
  }

  /** Returns how to run it: within limits, and what those leave open as its file says. */
  ExecutionOptions options(RunOptions limits) {
    return ExecutionOptions.of(definition.save(), limits.orElse(definition.run())).with(engine);
  }

  /** Returns where its file is, or was. */
  public Path sweepFile() {
    return definition.file().toAbsolutePath().normalize();
  }

  /** Returns what launches it into a results folder, from where the user stands. */
  public SweepLaunch launchInto(Path folder) {
    Path out = folder.getParent() == null ? Path.of(".") : folder.getParent();
    Optional<Shard> shard = part.map(SweepPart::shard);
    String base =
        shard
            .map(Shard::nameEnding)
            .filter(name::endsWith)
            .map(ending -> name.substring(0, name.length() - ending.length()))
            .orElse(name);
    return new SweepLaunch(
        fileFromHere().toString(), settings, engine, out.toString(), base, shard);
  }

  /** Returns what says where the numbers of its trials are the same to the bit. */
  TrialBits bits() {
    return new TrialBits(datasets, engine);
  }

  /** Returns where its file is from where the user stands, as the user would type it. */
  public Path fileFromHere() {
    Path here = Path.of("").toAbsolutePath();
    Path file = sweepFile();
    return file.startsWith(here) ? here.relativize(file) : file;
  }

  /** Returns what a results folder shows of it: finished trials that are still in the grid. */
  SweepResults results(FinishedTrials finished) {
    return new SweepResults(
        name,
        expansion.grid(),
        expansion.configurations().parallelStream()
            .flatMap(configuration -> finished.of(configuration).stream())
            .toList());
  }
}
