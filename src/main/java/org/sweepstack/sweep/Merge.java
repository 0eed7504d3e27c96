package org.sweepstack.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweepstack.files.FolderLock;
import org.sweepstack.files.ResultsException;
import org.sweepstack.journal.ChosenPlace;
import org.sweepstack.journal.Journal;
import org.sweepstack.journal.SavedDefinition;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;

/**
 * Copies the finished trials of several results folders into one, which then stands as if it had
 * trained them. The grid of the target is the largest of the folders', its own included.
 */
public final class Merge {
  private final RecordedDefinitions definitions = new RecordedDefinitions();
  private final ResultsFolder target;
  private final List<MergeSource> sources;

  private Merge(List<ResultsFolder> folders, ResultsFolder target) {
    this.target = target;
    folders.forEach(this::refuseTargetAsSource);
    if (!target.hasDefinition()) {
      folders.forEach(folder -> ChosenPlace.checkFolder(target.path(), folder.path()));
    }
    sources = folders.stream().map(folder -> MergeSource.read(folder, definitions)).toList();
  }

  /**
   * Merges folders; nothing is written if anything is wrong with one of them.
   *
   * @param folders at least one
   * @param target another folder, which need not be there
   * @throws InvalidInputException when a folder is damaged or of another sweep, when two have
   *     different results of a trial, or when another process writes into the target
   * @throws ResultsException when a file cannot be written; the same merge completes it later
   */
  public static MergeOutcome run(List<ResultsFolder> folders, ResultsFolder target) {
    return new Merge(folders, target).run();
  }

  private void refuseTargetAsSource(ResultsFolder folder) {
    try {
      if (target.exists() && Files.isSameFile(folder.path(), target.path())) {
        throw new InvalidInputException(
            folder.path() + ": cannot be merged into itself; choose another folder to merge into");
      }
    } catch (IOException e) {
      throw ResultsException.unreadable(folder.path(), e);
    }
  }

  private MergeOutcome run() {
    boolean isNew = !target.exists();
    Path above = target.nearestFolder();
    try (FolderLock lock = target.lock()) {
      try {
        return write(target.under(lock));
      } catch (InvalidInputException e) {
        if (isNew) {
          target.unmake(above);
        }
        throw e;
      }
    }
  }

  private MergeOutcome write(ResultsFolder locked) {
    Optional<MergeSource> present =
        target.hasDefinition()
            ? Optional.of(MergeSource.read(target, definitions))
            : Optional.empty();
    present.ifPresent(this::refuseShard);
    List<MergeSource> all = new ArrayList<>(present.stream().toList());
    all.addAll(sources);
    MergeSource largest = largest(all);
    refuseOtherSweeps(largest, all);
    Sweep sweep = definitions.whole(largest.folder(), target.name());
    MergedTrials merged = MergedTrials.of(largest.grid(), sweep.definition().save(), all);
    Map<MergeSource, List<Configuration>> trials =
        merged.byFolder(sweep.expansion().configurations());
    present.ifPresent(trials::remove);
    locked.save(largest.folder().definition().map(SavedDefinition::ofAll).orElseThrow());
    SweepResults results;
    try (Journal journal = locked.journal()) {
      trials.forEach((from, own) -> from.copyTo(journal, own));
      results = sweep.results(journal.finished());
    }
    List<String> warnings = locked.write(results, sweep.definition().save(), Map.of(), cells -> {});
    int copied = trials.values().stream().mapToInt(Collection::size).sum();
    return new MergeOutcome(
        results,
        copied,
        MissingTrials.of(sweep, target.path(), sources, merged),
        merged.outside(),
        warnings);
  }

  private void refuseShard(MergeSource present) {
    present
        .sweep()
        .part()
        .ifPresent(
            part -> {
              throw new InvalidInputException(
                  target.path()
                      + ": is for the shard "
                      + part.shard()
                      + " of its sweep; choose another folder to merge into");
            });
  }

  /** Returns the first of the folders whose sweeps have the most trials. */
  private static MergeSource largest(List<MergeSource> folders) {
    return folders.stream()
        .reduce((first, other) -> other.grid().size() > first.grid().size() ? other : first)
        .orElseThrow();
  }

  private static void refuseOtherSweeps(MergeSource largest, List<MergeSource> all) {
    for (MergeSource other : all) {
      if (other.sweep().engine() != largest.sweep().engine()) {
        throw otherSweep(other, largest, "is computed by another engine than");
      }
      // Shards of one sweep have one grid.
      if (other.grid() != largest.grid()
          && other.grid().keySet().stream().noneMatch(largest.grid()::containsKey)) {
        throw otherSweep(other, largest, "has no trial in common with");
      }
    }
  }

  private static InvalidInputException otherSweep(
      MergeSource other, MergeSource largest, String what) {
    return new InvalidInputException(
        other.folder().path()
            + ": "
            + what
            + " "
            + largest.folder().path()
            + "; merge folders of one sweep only");
  }
}
