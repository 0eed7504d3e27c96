package org.sweepstack.definition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.data.TargetScan;
import org.sweepstack.files.IdxFolder;
import org.sweepstack.files.NearbyName;
import org.sweepstack.files.NotRegularException;
import org.sweepstack.files.PlainBytes;
import org.sweepstack.files.RegularFile;
import org.sweepstack.files.ResultsException;
import org.sweepstack.trial.ContentDigest;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.FileContent;
import org.sweepstack.trial.FileNames;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;

/**
 * Looks for the files, and folders of such, that a sweep names and hashes each once, however often
 * it is named.
 */
final class DataFileReader implements DataFiles {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path folder;
  private final Problems problems;
  private final Set<String> targets;
  private final Map<Path, Found> found = new HashMap<>();

  /** What a file holds: its hashes, and which of the targets are quantities. */
  private record Found(List<String> hashes, Set<String> quantities) {}

  /** A file as a parameter names it in a word. */
  private record Named(Parameter<?> parameter, DataFile file, Word word) {
    String path() {
      return file.path();
    }

    FileContent content() {
      return parameter.type().content().orElseThrow();
    }
  }

  private DataFileReader(Path folder, Problems problems, Set<String> targets) {
    this.folder = folder;
    this.problems = problems;
    this.targets = targets;
  }

  /**
   * Returns a reader of paths that start from the folder of a sweep file.
   *
   * @param targets the columns that may be predicted, of which it finds the quantities
   */
  static DataFileReader beside(Path sweepFile, Problems problems, Set<String> targets) {
    return new DataFileReader(sweepFile.toAbsolutePath().getParent(), problems, targets);
  }

  @Override
  public Optional<DataFile> find(Parameter<?> parameter, DataFile named, Word word) {
    Named file = new Named(parameter, named, word);
    Optional<Path> location = locate(file);
    if (location.isEmpty()) {
      return Optional.empty();
    }
    try {
      Found known = found.get(location.get());
      if (known == null) {
        known = look(location.get(), parameter == Parameters.DATA_FILE);
        found.put(location.get(), known);
      }
      return Optional.of(
          named.found(location.get().toString(), known.hashes()).ofQuantities(known.quantities()));
    } catch (AccessDeniedException e) {
      return problem(file, "cannot be read: permission denied");
    } catch (IOException e) {
      boolean isFolder = Files.isDirectory(location.get());
      return problem(file, (isFolder ? "" : "cannot be read: ") + PlainBytes.reason(e));
    }
  }

  private Optional<Path> locate(Named file) {
    Path location;
    try {
      location = folder.resolve(file.path()).normalize();
    } catch (InvalidPathException e) {
      return problem(file, FileNames.canName(file.path()) ? "not a path" : FileNames.remedy());
    }
    if (Files.isDirectory(location) && !file.content().mayBeFolder()) {
      return problem(file, "a folder, expected " + file.content().noun());
    }
    try {
      return !Files.isDirectory(location) && RegularFile.size(location) == 0
          ? problem(file, "empty, expected " + file.content().nounWithParts())
          : Optional.of(location);
    } catch (NotRegularException e) {
      return problem(file, e.getReason() + ", expected " + file.content().noun());
    } catch (NoSuchFileException e) {
      return problem(
          file,
          "no such file"
              + NearbyName.of(location)
              + "; the path is relative to the sweep file's folder");
    } catch (AccessDeniedException e) {
      return problem(file, "cannot be read: permission denied");
    } catch (IOException e) {
      return problem(file, "no such file: " + ResultsException.reason(e));
    }
  }

  private Found look(Path location, boolean hasTarget) throws IOException {
    boolean isTable = hasTarget && !Files.isDirectory(location);
    return new Found(
        hashes(location), isTable ? TargetScan.quantities(location, targets) : Set.of());
  }

  private static List<String> hashes(Path location) throws IOException {
    if (Files.isDirectory(location)) {
      return List.of(IdxFolder.at(location).hash());
    }
    ContentDigest digest = new ContentDigest();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream input = PlainBytes.open(location)) {
      for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return digest.hashes();
  }

  private <T> Optional<T> problem(Named file, String text) {
    problems.add(
        file.word().position(), file.parameter() + ": " + file.word().shown() + ": " + text);
    return Optional.empty();
  }
}
