package org.sweepstack.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sweepstack.trial.NamedArray;

/** Writes arrays for tests of other packages. */
public final class NumpyArchives {
  private NumpyArchives() {}

  public static Path write(Path file, List<NamedArray> arrays) throws IOException {
    return Files.write(file, NumpyArchive.bytes(arrays));
  }
}
