package org.sweepstack.definition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.FileNames;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Sha256;

/** Looks for the data files that a sweep names and hashes each once, however often it is named. */
final class DataFileReader implements DataFiles {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path folder;
  private final Problems problems;
  private final Map<Path, String> hashes = new HashMap<>();

  private DataFileReader(Path folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /** Returns a reader of paths that start from the folder of a sweep file. */
  static DataFileReader beside(Path sweepFile, Problems problems) {
    return new DataFileReader(sweepFile.toAbsolutePath().getParent(), problems);
  }

  @Override
  public Optional<DataFile> find(DataFile named, Word word) {
    Optional<Path> location = locate(named, word);
    if (location.isEmpty()) {
      return Optional.empty();
    }
    try {
      String hash = hashes.get(location.get());
      if (hash == null) {
        hash = hash(location.get());
        hashes.put(location.get(), hash);
      }
      return Optional.of(named.found(location.get().toString(), hash));
    } catch (AccessDeniedException e) {
      return problem(word, "cannot be read: permission denied");
    } catch (IOException e) {
      return problem(word, "cannot be read: " + e.getMessage());
    }
  }

  private Optional<Path> locate(DataFile named, Word word) {
    Path location;
    try {
      location = folder.resolve(named.path()).normalize();
    } catch (InvalidPathException e) {
      return problem(word, FileNames.canName(named.path()) ? "not a path" : FileNames.remedy());
    }
    if (!Files.exists(location)) {
      return problem(word, "no such file; the path starts from the sweep file's folder");
    }
    if (!Files.isRegularFile(location)) {
      String found = Files.isDirectory(location) ? "a folder" : "not a regular file";
      return problem(word, found + ", expected a CSV file");
    }
    return Optional.of(location);
  }

  private static String hash(Path location) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream input = Files.newInputStream(location)) {
      for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return Sha256.hex(digest);
  }

  private <T> Optional<T> problem(Word word, String text) {
    problems.add(word.position(), Parameters.DATA_FILE.name() + ": " + word.shown() + ": " + text);
    return Optional.empty();
  }
}
