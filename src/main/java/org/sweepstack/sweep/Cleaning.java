package org.sweepstack.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sweepstack.files.FolderLock;
import org.sweepstack.files.ResultsException;
import org.sweepstack.journal.Compaction;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.TrialId;

/**
 * What a results folder takes that none of its results needs, and how to give it back. Not a table
 * changes, and no trial has to be trained again but for stopped ones whose checkpoints go.
 *
 * @param folder which one
 * @param attempts how many superseded attempts have something kept of them
 * @param partBytes what of the parts nobody needs
 * @param checkpoints the checkpoints that no trial goes on from
 * @param checkpointBytes how long these are
 * @param keptBytes how long those are that stay for trials that halving stopped
 * @param withStopped whether the checkpoints of stopped trials go, too
 */
public record Cleaning(
    ResultsFolder folder,
    long attempts,
    long partBytes,
    List<Path> checkpoints,
    long checkpointBytes,
    long keptBytes,
    boolean withStopped) {

  /** Copies the list. */
  public Cleaning {
    checkpoints = List.copyOf(checkpoints);
  }

  /**
   * Looks what there is to give back; changes nothing.
   *
   * @param withStopped whether stopped trials are to begin anew when they are continued
   * @throws InvalidInputException when the folder holds no sweep, or its journal is damaged
   */
  public static Cleaning prepare(ResultsFolder folder, boolean withStopped) {
    Sweep sweep = Sweep.recorded(folder);
    FinishedTrials finished = folder.finished();
    Compaction compaction = folder.compaction();
    if (compaction.isOfLaterVersion()) {
      throw new InvalidInputException(
          folder.path()
              + ": a later version of Sweepstack wrote the journal, and must clean it: this one"
              + " would lose what it does not know");
    }
    Set<TrialId> pending = new HashSet<>();
    sweep.expansion().configurations().stream()
        .filter(trial -> finished.of(trial).isEmpty())
        .forEach(trial -> pending.add(trial.id()));
    List<Path> ofPending = folder.running().unneeded(pending);
    pending.addAll(finished.stopped());
    List<Path> ofNone = folder.running().unneeded(pending);
    return new Cleaning(
        folder,
        compaction.attempts(),
        compaction.bytes(),
        withStopped ? ofPending : ofNone,
        bytes(withStopped ? ofPending : ofNone),
        withStopped ? 0 : bytes(ofPending) - bytes(ofNone),
        withStopped);
  }

  private static long bytes(List<Path> files) {
    long bytes = 0;
    for (Path file : files) {
      try {
        bytes += Files.size(file);
      } catch (IOException e) {
        throw ResultsException.unreadable(file, e);
      }
    }
    return bytes;
  }

  /** Returns how many bytes would be given back. */
  public long bytes() {
    return partBytes + checkpointBytes;
  }

  /**
   * Gives back what there is, as it is now.
   *
   * @throws InvalidInputException when a process is at work in the folder, or what was kept of a
   *     trial is damaged; the results are as they were then
   * @throws ResultsException when the file system refuses; the results are whole all the same
   */
  public void run() {
    try (FolderLock lock = folder.lock()) {
      ResultsFolder own = folder.under(lock);
      own.compaction().run();
      own.running().remove(prepare(own, withStopped).checkpoints());
    }
  }
}
