package org.sweepstack.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sweepstack.files.AtomicFile;
import org.sweepstack.files.FileOperations;
import org.sweepstack.files.NumpyArchive;
import org.sweepstack.files.RegularFile;
import org.sweepstack.files.ResultsException;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.model.OnnxFile;
import org.sweepstack.trial.TrialId;

/**
 * A folder with a file for each of some trials, named after it.
 *
 * @param ending what the names of the files end with
 * @param content makes the file of a trial; empty where it has none
 * @param wrote is told how many cells of a table take as long as what was written
 */
record TrialFiles(
    Path path,
    String ending,
    Function<FinishedTrial, Optional<byte[]>> content,
    FileOperations files,
    LongConsumer wrote) {
  private static final Pattern TRIAL = Pattern.compile("t-[a-z2-7]{10}");

  /** The arrays of trials. */
  static TrialFiles ofArrays(Path path, FileOperations files, LongConsumer wrote) {
    return new TrialFiles(path, ".npz", TrialFiles::arrays, files, wrote);
  }

  /** The networks of trials. */
  static TrialFiles ofModels(Path path, FileOperations files, LongConsumer wrote) {
    return new TrialFiles(path, OnnxFile.ENDING, TrialFiles::model, files, wrote);
  }

  private static Optional<byte[]> arrays(FinishedTrial trial) {
    return Optional.of(trial.artefacts().arrays())
        .filter(arrays -> !arrays.isEmpty())
        .map(NumpyArchive::bytes);
  }

  private static Optional<byte[]> model(FinishedTrial trial) {
    return trial
        .artefacts()
        .model()
        .map(model -> ModelFiles.bytes(trial.result().configuration(), model));
  }

  /** Returns the file of a trial. */
  Path file(TrialId trial) {
    return path.resolve(trial.text() + ending);
  }

  /**
   * Writes the file of every trial that has one.
   *
   * @return the trials that have one
   */
  Set<TrialId> write(List<FinishedTrial> finished) {
    Set<TrialId> written = new HashSet<>();
    for (FinishedTrial trial : finished) {
      TrialId id = trial.result().configuration().id();
      content
          .apply(trial)
          .ifPresent(
              bytes -> {
                write(file(id), bytes);
                written.add(id);
                wrote.accept(TableCells.OF_FILE);
              });
    }
    return written;
  }

  private void write(Path file, byte[] content) {
    try {
      // Reading is a hundred times as fast as forcing a file to the disk.
      boolean isThere = Files.isRegularFile(file) && Files.size(file) == content.length;
      if (isThere && Arrays.equals(RegularFile.bytes(file), content)) {
        return;
      }
      files.createFolders(path);
    } catch (IOException e) {
      throw new ResultsException(path, e);
    }
    new AtomicFile(files)
        .writeBytes(
            file,
            bytes -> {
              bytes.write(content);
              return content.length;
            });
  }

  /**
   * Removes the files of all trials but some; what is not named after a trial is the user's own and
   * stays.
   */
  void removeAllBut(Set<TrialId> kept) {
    if (!Files.isDirectory(path)) {
      return;
    }
    Set<String> names = kept.stream().map(id -> id.text() + ending).collect(Collectors.toSet());
    Pattern ofTrial = Pattern.compile(TRIAL + Pattern.quote(ending));
    try (Stream<Path> list = Files.list(path)) {
      for (Path file : list.toList()) {
        String name = file.getFileName().toString();
        if (ofTrial.matcher(name).matches() && !names.contains(name)) {
          files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new ResultsException(path, e);
    }
  }
}
