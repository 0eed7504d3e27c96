package org.sweepstack.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweepstack.files.RegularFile;
import org.sweepstack.files.ResultsException;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.journal.Journal;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.TrialId;

/** A results folder whose trials are merged with those of others. No record: equal if the same. */
final class MergeSource {
  /** So many attempts are copied at once: what a process that is killed loses. */
  private static final int BATCH = 500;

  private final ResultsFolder folder;
  private final Sweep sweep;
  private final Map<TrialId, Configuration> grid;
  private final FinishedTrials finished;

  private MergeSource(
      ResultsFolder folder,
      Sweep sweep,
      Map<TrialId, Configuration> grid,
      FinishedTrials finished) {
    this.folder = folder;
    this.sweep = sweep;
    this.grid = grid;
    this.finished = finished;
  }

  /**
   * Reads a folder, whether or not a run is at work in it.
   *
   * @throws InvalidInputException when it holds no sweep, or has lost something
   */
  static MergeSource read(ResultsFolder folder, RecordedDefinitions definitions) {
    Sweep sweep = definitions.sweep(folder);
    Map<TrialId, Integer> shown = folder.shownAttempts();
    FinishedTrials finished = folder.finished();
    Damage.of(folder, sweep, shown, finished, finished.damaged()).refuseOthersThan(List.of());
    return new MergeSource(folder, sweep, definitions.trials(folder), finished);
  }

  ResultsFolder folder() {
    return folder;
  }

  /** Returns the sweep, or the part of it, that the folder is for. */
  Sweep sweep() {
    return sweep;
  }

  /** Returns all trials of the sweep that the folder is for, or for a part of: one map for all. */
  Map<TrialId, Configuration> grid() {
    return grid;
  }

  FinishedTrials finished() {
    return finished;
  }

  /** Returns what the folder has of a trial, which has ended there. */
  FinishedTrial trial(Configuration configuration) {
    return finished.of(configuration).orElseThrow();
  }

  /** Adds what the folder has of some trials to a journal. */
  void copyTo(Journal journal, List<Configuration> trials) {
    for (int first = 0; first < trials.size(); first += BATCH) {
      journal.copy(
          finished, this::log, trials.subList(first, Math.min(trials.size(), first + BATCH)));
    }
  }

  private String log(TrialId trial) {
    Optional<Path> log = folder.log(trial);
    try {
      return log.isPresent() ? new String(RegularFile.bytes(log.get()), UTF_8) : "";
    } catch (IOException e) {
      throw ResultsException.unreadable(log.orElseThrow(), e);
    }
  }
}
