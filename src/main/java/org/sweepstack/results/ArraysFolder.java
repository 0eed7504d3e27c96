package org.sweepstack.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.NamedArray;

/** The arrays of trials, a file each. */
record ArraysFolder(Path path) {
  private static final Pattern NAME = Pattern.compile("t-[a-z2-7]{10}\\.npz");

  /**
   * Writes the arrays of every trial that kept some, and removes the files of all other trials;
   * what is not named after a trial is the user's own and stays.
   */
  void write(List<Attempt> attempts) {
    Set<String> written = new HashSet<>();
    for (Attempt attempt : attempts) {
      List<NamedArray> arrays = attempt.result().artefacts().arrays();
      if (!arrays.isEmpty()) {
        String name = attempt.result().configuration().id().text() + ".npz";
        make();
        NumpyArchive.write(path.resolve(name), arrays);
        written.add(name);
      }
    }
    removeOthers(written);
  }

  private void make() {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new ResultsException(path, e);
    }
  }

  private void removeOthers(Set<String> written) {
    if (!Files.isDirectory(path)) {
      return;
    }
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (NAME.matcher(name).matches() && !written.contains(name)) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new ResultsException(path, e);
    }
  }
}
