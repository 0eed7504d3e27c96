package org.sweepstack.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sweepstack.files.AtomicFile;
import org.sweepstack.files.FileOperations;
import org.sweepstack.files.NumpyArchive;
import org.sweepstack.files.RegularFile;
import org.sweepstack.files.ResultsException;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.NamedArray;

/**
 * The arrays of trials, a file each.
 *
 * @param wrote is told how many cells of a table take as long as what was written
 */
record ArraysFolder(Path path, FileOperations files, LongConsumer wrote) {
  private static final Pattern NAME = Pattern.compile("t-[a-z2-7]{10}\\.npz");

  /**
   * Writes the arrays of every trial that kept some, and removes the files of all other trials;
   * what is not named after a trial is the user's own and stays.
   */
  void write(List<FinishedTrial> finished) {
    Set<String> written = new HashSet<>();
    for (FinishedTrial trial : finished) {
      List<NamedArray> arrays = trial.artefacts().arrays();
      if (!arrays.isEmpty()) {
        String name = trial.result().configuration().id().text() + ".npz";
        write(path.resolve(name), NumpyArchive.bytes(arrays));
        written.add(name);
        wrote.accept(TableCells.OF_ARRAYS);
      }
    }
    removeOthers(written);
  }

  private void write(Path file, byte[] archive) {
    try {
      // Reading is a hundred times as fast as forcing a file to the disk.
      boolean isThere = Files.isRegularFile(file) && Files.size(file) == archive.length;
      if (isThere && Arrays.equals(RegularFile.bytes(file), archive)) {
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
              bytes.write(archive);
              return archive.length;
            });
  }

  private void removeOthers(Set<String> written) {
    if (!Files.isDirectory(path)) {
      return;
    }
    try (Stream<Path> list = Files.list(path)) {
      for (Path file : list.toList()) {
        String name = file.getFileName().toString();
        if (NAME.matcher(name).matches() && !written.contains(name)) {
          files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new ResultsException(path, e);
    }
  }
}
