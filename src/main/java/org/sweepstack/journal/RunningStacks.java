package org.sweepstack.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sweepstack.files.AtomicFile;
import org.sweepstack.files.FileOperations;
import org.sweepstack.files.FileOperations.OpenFile;
import org.sweepstack.files.RegularFile;
import org.sweepstack.files.ResultsException;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.TrialId;

/**
 * The stacks that are training, each with a record that stays behind when the process dies, and
 * their checkpoints. For any thread; one object for as long as the folder's lock is held.
 */
public final class RunningStacks {
  private static final Pattern NAME = Pattern.compile("([0-9]{1,9})\\.(csv|checkpoint)(\\.tmp)?");

  private final Path folder;
  private final FileOperations files;
  private final Set<Integer> ours = new HashSet<>();
  private int lastNumber;

  public RunningStacks(Path folder, FileOperations files) {
    this.folder = folder;
    this.files = files;
  }

  /**
   * Says that a stack is about to train. The record is not forced to the disk: a power cut is not
   * held against a trial.
   *
   * @param isAlone whether no other stack trains beside it
   * @param crashFile where this process would leave its crash file
   * @return the number to end it by
   * @throws ResultsException when the file system refuses
   */
  public int begin(List<TrialId> trials, boolean isAlone, Path crashFile) {
    int number = newNumber();
    Path file = record(number);
    long process = ProcessHandle.current().pid();
    byte[] text = StackRecord.text(trials, isAlone, process, crashFile).getBytes(UTF_8);
    try (OpenFile open = files.create(file)) {
      open.write(text, 0, text.length);
    } catch (IOException e) {
      throw new ResultsException(file, e);
    }
    return number;
  }

  private synchronized int newNumber() {
    if (lastNumber == 0) {
      try {
        files.createFolders(folder);
      } catch (IOException e) {
        throw new ResultsException(folder, e);
      }
      lastNumber = names().mapToInt(name -> Integer.parseInt(name.group(1))).max().orElse(0);
    }
    lastNumber++;
    ours.add(lastNumber);
    return lastNumber;
  }

  /**
   * Replaces the checkpoint of a stack.
   *
   * @param engine what alone may continue it: the build, its kernels, what is kept of trials
   * @throws ResultsException when the file system refuses; the one before is there then
   */
  public void checkpoint(int number, Checkpoint checkpoint, String engine) {
    new AtomicFile(files)
        .writeBytes(
            checkpointFile(number),
            bytes -> {
              CheckpointFile.write(checkpoint, engine, bytes);
              return number;
            });
  }

  /**
   * Says that a stack trains no more, and removes its checkpoint.
   *
   * @throws ResultsException when the file system refuses
   */
  public void end(int number) {
    // The record first: a process that dies in between must not leave it for a stack that ended.
    remove(record(number));
    remove(checkpointFile(number));
  }

  /**
   * Says that a stack trains no more, and that its last checkpoint will be continued.
   *
   * @throws ResultsException when the file system refuses
   */
  public void pause(int number) {
    remove(record(number));
  }

  /**
   * Returns the stacks that were training when an earlier process died: all whose records are there
   * and were not made here, as no other process may write while this one does.
   */
  public List<LeftStack> left() {
    List<LeftStack> left = new ArrayList<>();
    for (Path file : files(".csv")) {
      int number = number(file);
      if (!isOurs(number)) {
        contentOf(file).flatMap(bytes -> StackRecord.parse(number, bytes)).ifPresent(left::add);
      }
    }
    return left;
  }

  private synchronized boolean isOurs(int number) {
    return ours.contains(number);
  }

  /**
   * Returns the latest checkpoint of each pending trial that has one, of those that are whole and
   * made for the engine; removes the others of that engine.
   */
  public Map<TrialId, Checkpoint> checkpoints(String engine, Set<TrialId> pending) {
    Map<Path, Checkpoint> readable = new LinkedHashMap<>();
    for (Path file : files(".checkpoint")) {
      contentOf(file)
          .flatMap(bytes -> CheckpointFile.read(bytes, engine))
          .ifPresent(checkpoint -> readable.put(file, checkpoint));
    }
    Map<TrialId, Checkpoint> latest = new HashMap<>();
    for (Checkpoint checkpoint : readable.values()) {
      for (TrialId trial : checkpoint.trials()) {
        if (pending.contains(trial)) {
          latest.merge(
              trial, checkpoint, (one, other) -> one.epoch() >= other.epoch() ? one : other);
        }
      }
    }
    readable.forEach(
        (file, checkpoint) -> {
          if (!latest.containsValue(checkpoint)) {
            remove(file);
          }
        });
    return latest;
  }

  /** Returns the checkpoints that are damaged: what they were of is trained from the start. */
  public List<Path> damagedCheckpoints() {
    return files(".checkpoint").stream()
        .filter(file -> contentOf(file).filter(bytes -> !CheckpointFile.isWhole(bytes)).isPresent())
        .toList();
  }

  /**
   * Returns the checkpoints that none of some trials can go on from, and halves of files; to be
   * removed by {@link #remove(List)}.
   */
  public List<Path> unneeded(Set<TrialId> unended) {
    List<Path> unneeded = new ArrayList<>(files(".tmp"));
    for (Path file : files(".checkpoint")) {
      boolean isNeeded =
          contentOf(file).map(CheckpointFile::trials).orElse(List.of()).stream()
              .anyMatch(unended::contains);
      if (!isNeeded) {
        unneeded.add(file);
      }
    }
    return unneeded;
  }

  /**
   * Removes files of this folder.
   *
   * @throws ResultsException when the file system refuses
   */
  public void remove(List<Path> some) {
    some.forEach(this::remove);
  }

  /** Removes the records of stacks, but not their checkpoints. */
  public void forget(List<LeftStack> stacks) {
    stacks.forEach(stack -> remove(record(stack.number())));
  }

  /** Removes everything, halves of files too, when no stack trains and none is to be continued. */
  public void clear() {
    names().map(name -> folder.resolve(name.group())).forEach(this::remove);
  }

  private Path record(int number) {
    return folder.resolve(number + ".csv");
  }

  private Path checkpointFile(int number) {
    return folder.resolve(number + ".checkpoint");
  }

  private static int number(Path file) {
    String name = file.getFileName().toString();
    return Integer.parseInt(name.substring(0, name.indexOf('.')));
  }

  private List<Path> files(String ending) {
    return names()
        .map(Matcher::group)
        .filter(name -> name.endsWith(ending))
        .map(folder::resolve)
        .sorted((one, other) -> Integer.compare(number(one), number(other)))
        .toList();
  }

  /** Returns the names in the folder that are ours; what else is there is the user's own. */
  private Stream<Matcher> names() {
    if (!Files.isDirectory(folder)) {
      return Stream.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      List<Matcher> names =
          list.map(file -> NAME.matcher(file.getFileName().toString()))
              .filter(Matcher::matches)
              .toList();
      return names.stream();
    } catch (IOException e) {
      throw ResultsException.unreadable(folder, e);
    }
  }

  /** Returns the bytes of a file; empty when it was removed meanwhile. */
  private static Optional<byte[]> contentOf(Path file) {
    try {
      return Optional.of(RegularFile.bytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw ResultsException.unreadable(file, e);
    }
  }

  private void remove(Path file) {
    try {
      files.delete(file);
    } catch (IOException e) {
      throw new ResultsException(file, e);
    }
  }
}
