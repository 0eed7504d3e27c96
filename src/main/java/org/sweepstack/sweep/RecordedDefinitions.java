package org.sweepstack.sweep;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.data.Datasets;
import org.sweepstack.definition.Definition;
import org.sweepstack.definition.Expansion;
import org.sweepstack.definition.SweepFile;
import org.sweepstack.journal.SavedDefinition;
import org.sweepstack.journal.SavedShard;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Remedy;
import org.sweepstack.trial.TrialId;

/**
 * Reads sweeps as they were last run, from the records in results folders. The grid that many
 * shards have in common is expanded once.
 */
final class RecordedDefinitions {
  private final Map<SavedDefinition, Known> known = new HashMap<>();

  private record Known(
      Definition definition, Expansion all, Map<TrialId, Configuration> trials, Datasets datasets) {

    Expansion of(SavedShard part) {
      List<Configuration> own =
          part.trials().stream().map(trials::get).filter(Objects::nonNull).toList();
      return all.only(own);
    }
  }

  /**
   * Reads the sweep of a folder: the part of it that the folder is for.
   *
   * @throws InvalidInputException when the folder holds no sweep
   */
  Sweep sweep(ResultsFolder folder) {
    SavedDefinition saved = saved(folder);
    Known found = known(saved, folder);
    return new Sweep(
        folder.name(),
        found.definition(),
        saved.shard().map(found::of).orElse(found.all()),
        saved.settings(),
        saved.engine(),
        saved.shard().map(part -> new SweepPart(part.shard(), found.all().configurations().size())),
        found.datasets());
  }

  /** Returns the whole sweep that a folder is for a part of, as another folder would have it. */
  Sweep whole(ResultsFolder folder, String name) {
    SavedDefinition saved = saved(folder);
    Known found = known(saved, folder);
    return new Sweep(
        name,
        found.definition(),
        found.all(),
        saved.settings(),
        saved.engine(),
        Optional.empty(),
        found.datasets());
  }

  /** Returns all trials of the sweep that a folder is for, or for a part of. */
  Map<TrialId, Configuration> trials(ResultsFolder folder) {
    return known(saved(folder), folder).trials();
  }

  private Known known(SavedDefinition saved, ResultsFolder folder) {
    return known.computeIfAbsent(saved.ofTrials(), unseen -> read(saved, folder));
  }

  private static Known read(SavedDefinition saved, ResultsFolder folder) {
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
    Map<TrialId, Configuration> trials = new HashMap<>();
    all.configurations().forEach(trial -> trials.put(trial.id(), trial));
    return new Known(definition, all, trials, new Datasets());
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

  private static SavedDefinition saved(ResultsFolder folder) {
    return folder.definition().orElseThrow(() -> unrecorded(folder));
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
}
