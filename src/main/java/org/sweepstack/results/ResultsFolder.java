package org.sweepstack.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.sweepstack.files.AtomicFile;
import org.sweepstack.files.FileOperations;
import org.sweepstack.files.FolderLock;
import org.sweepstack.files.LockOwner;
import org.sweepstack.files.NearbyName;
import org.sweepstack.files.ResultsException;
import org.sweepstack.journal.Compaction;
import org.sweepstack.journal.DefinitionFile;
import org.sweepstack.journal.FailureLogs;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.journal.FolderLayout;
import org.sweepstack.journal.Journal;
import org.sweepstack.journal.JournalReader;
import org.sweepstack.journal.RunningStacks;
import org.sweepstack.journal.SavedDefinition;
import org.sweepstack.journal.Suspect;
import org.sweepstack.journal.SuspectsFile;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Remedy;
import org.sweepstack.trial.TrialId;

/** The folder in which a sweep leaves its files. */
public final class ResultsFolder {
  private final Path path;
  private final FolderLayout layout;
  private final FileOperations files;
  private final FolderPlace place;

  private ResultsFolder(Path path, FileOperations files) {
    this.path = path;
    this.layout = new FolderLayout(path);
    this.files = files;
    place = new FolderPlace(path, files);
  }

  /**
   * Returns the folder of a path, which need not exist yet and is not made here.
   *
   * @throws InvalidInputException when there can be no folder at the path: it is a file, or the
   *     nearest folder above it is one or may not be written to
   */
  public static ResultsFolder at(Path folder) {
    return at(folder, FileOperations.onDisk());
  }

  /**
   * Returns a folder that is there, to be read.
   *
   * @throws InvalidInputException when it is not
   */
  public static ResultsFolder existing(Path folder) {
    return existing(folder, folder);
  }

  /**
   * Returns the folder of a path as {@link #existing(Path)} does.
   *
   * @param named where a folder of that name would be, were it not misspelt
   */
  public static ResultsFolder existing(Path folder, Path named) {
    if (!Files.isDirectory(folder)) {
      throw new InvalidInputException(
          folder + ": no such results folder" + NearbyName.of(folder, named),
          Remedy.Choice.GIVE_RESULTS_FOLDER);
    }
    return new ResultsFolder(folder, FileOperations.onDisk());
  }

  /**
   * Returns the folder of a path as {@link #at(Path)} does, written to in a way of the caller's.
   *
   * @throws InvalidInputException when there can be no folder at the path
   */
  public static ResultsFolder at(Path folder, FileOperations files) {
    ResultsFolder at = new ResultsFolder(folder, files);
    at.place.check();
    return at;
  }

  /** Returns where the folder is, or will be. */
  public Path path() {
    return path;
  }

  /** Returns its name, which is that of the sweep. */
  public String name() {
    return path.toAbsolutePath().normalize().getFileName().toString();
  }

  /**
   * Makes the folder and takes the right to write into it, until the lock is closed.
   *
   * @throws InvalidInputException when it cannot be made, is in use, or a link leads out of it
   */
  public FolderLock lock() {
    Path above = nearestFolder();
    create();
    layout.checkOwn();
    try {
      return FolderLock.take(path);
    } catch (ResultsException e) {
      place.removeEmpty(above);
      throw e;
    }
  }

  /** Returns this folder for writing, while a lock of it is held. */
  public ResultsFolder under(FolderLock lock) {
    return new ResultsFolder(path, lock.guard(files));
  }

  /** Returns the folder, or the nearest above it, that is there. */
  public Path nearestFolder() {
    return place.nearest();
  }

  /**
   * Makes the folder where there is none: before the training, so that no results are lost to a
   * path that cannot be used.
   *
   * @throws InvalidInputException when it cannot be made or may not be written to
   */
  public void create() {
    place.create();
  }

  /**
   * Removes the folder, and those that were made above it, if it was made for nothing: it holds no
   * more than a lock, a journal without a trial and the definition of the sweep. Needs the folder's
   * lock; what cannot be removed stays.
   *
   * @param above the folder that was there before
   */
  public void unmake(Path above) {
    try (Stream<Path> list = Files.list(path)) {
      List<Path> content = list.toList();
      boolean isUsed =
          content.stream()
              .anyMatch(file -> !FolderLock.isLockFile(file) && !layout.isMadeAtOnce(file));
      if (!isUsed && finished().size() == 0) {
        for (Path file : content) {
          files.delete(file);
        }
        place.removeEmpty(above);
      }
    } catch (IOException | InvalidInputException | ResultsException e) {
      // A folder more: less than to hide why the run could not begin.
    }
  }

  /**
   * Returns where the newest rows of a table are, which need not be there: beside its place while
   * another program holds it open.
   */
  public Path newestTable(String fileName) {
    return new TableWriter(path, files).newest(fileName);
  }

  public boolean exists() {
    return Files.isDirectory(path);
  }

  /** Returns the file that tells more of a trial's failure; empty when there is none. */
  public Optional<Path> log(TrialId trial) {
    return Optional.of(new FailureLogs(layout.logs(), files).file(trial)).filter(Files::exists);
  }

  /** Returns the process that holds the folder's lock; empty when none does. */
  public Optional<LockOwner> writer() {
    return FolderLock.writer(path);
  }

  /** Returns whether a sweep was ever launched here. */
  public boolean hasJournal() {
    return Files.exists(layout.journal());
  }

  /**
   * Opens the journal to write into, under the folder's lock.
   *
   * @throws InvalidInputException when a line of it was damaged, or another version wrote it
   * @throws ResultsException when the file system refuses
   */
  public Journal journal() {
    Journal journal = Journal.open(layout, files);
    try {
      GitAttributes.write(layout.gitAttributes(), files);
      return journal;
    } catch (RuntimeException | Error e) {
      journal.close();
      throw e;
    }
  }

  /**
   * Reads the finished trials, whether or not a process is at work; none when there is no journal.
   *
   * @throws InvalidInputException when a line of the journal was damaged, or another version wrote
   *     it
   * @throws ResultsException when it cannot be read
   */
  public FinishedTrials finished() {
    FinishedTrials finished = new FinishedTrials(layout.parts());
    JournalReader.read(layout.journal(), finished);
    return finished;
  }

  /** Returns how often trials in the tables were attempted; to be read before the journal. */
  public Map<TrialId, Integer> shownAttempts() {
    return ShownAttempts.in(new TableWriter(path, files));
  }

  /**
   * Keeps the definition of the sweep, and beside it the sweep file as it was, for people.
   *
   * @throws ResultsException when the file system refuses
   */
  public void save(SavedDefinition definition) {
    AtomicFile atomic = new AtomicFile(files);
    new DefinitionFile(layout.definition()).write(definition, atomic);
    atomic.write(layout.sweepCopy(), writer -> writer.append(definition.text()));
  }

  /**
   * Returns the definition that was kept; empty when there is none.
   *
   * @throws InvalidInputException when it was damaged
   * @throws ResultsException when it cannot be read
   */
  public Optional<SavedDefinition> definition() {
    return new DefinitionFile(layout.definition()).read();
  }

  /** Returns whether a definition was kept. */
  public boolean hasDefinition() {
    return Files.exists(layout.definition());
  }

  /** Returns what superseded attempts take; see {@link Compaction#of}. */
  public Compaction compaction() {
    return Compaction.of(layout, files);
  }

  /** Returns the record of what is training; needs the folder's lock. */
  public RunningStacks running() {
    return new RunningStacks(layout.running(), files);
  }

  /**
   * Returns the trials that were training when a process died.
   *
   * @throws InvalidInputException when their file was damaged or cannot be read
   */
  public List<Suspect> suspects() {
    return new SuspectsFile(layout.suspects()).read();
  }

  /** Replaces the suspects; a {@link ResultsException} says that the file system refuses. */
  public void save(List<Suspect> suspects) {
    new SuspectsFile(layout.suspects()).write(suspects, files);
  }

  /**
   * Writes every table anew, each replaced as a whole. Equal results make equal files, but for
   * {@code timing.csv} and {@code environment.csv}.
   *
   * @param save what is kept of each trial; the files of anything else are removed
   * @param environment what the sweep ran on, in the order to show; empty to leave it as it is
   * @param wrote is told of so many cells more, of about as many as {@link TableCells} counts
   * @return warnings of one line each about files that a spreadsheet cannot open, or that another
   *     program holds open
   * @throws InvalidInputException when the folder cannot be made, or what was kept of a trial is
   *     missing or damaged
   * @throws ResultsException when a file cannot be written; the files before it are new then, the
   *     others unchanged
   */
  public List<String> write(
      SweepResults results,
      Set<Artefact> save,
      Map<String, String> environment,
      LongConsumer wrote) {
    create();
    return new FolderTables(results, save, environment).write(layout, files, wrote);
  }
}
