package org.sweepstack.execution;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Remedy;

/**
 * The folder that the engine's libraries are unpacked into, once for all runs: the first that has
 * them, or else the first that can hold them.
 */
final class LibraryFolder {
  /** How the folder of a user begins among the temporary files of all. */
  private static final String OF_USER = "sweepstack-";

  private final PackedLibraries libraries;
  private final Mounts mounts;

  LibraryFolder(PackedLibraries libraries, Mounts mounts) {
    this.libraries = libraries;
    this.mounts = mounts;
  }

  /**
   * Returns the folders to look at where the user names none: that of the user's environment, the
   * one that other programs with ND4J share, that of the build, and last the one for temporary
   * files.
   *
   * @param properties Java's
   * @param environment the user's
   */
  static List<Path> candidates(
      Function<String, String> properties, Function<String, String> environment) {
    List<Path> folders = new ArrayList<>();
    absolute(environment.apply("XDG_CACHE_HOME"))
        .map(f -> f.resolve("javacpp"))
        .ifPresent(folders::add);
    // Java says "?" for a user without a home.
    absolute(properties.apply("user.home"))
        .map(f -> f.resolve(".javacpp/cache"))
        .ifPresent(folders::add);
    build().map(f -> f.resolve("javacpp")).ifPresent(folders::add);
    absolute(environment.apply("TMPDIR"))
        .or(() -> absolute(properties.apply("java.io.tmpdir")))
        .map(f -> f.resolve(OF_USER + properties.apply("user.name") + "/javacpp"))
        .ifPresent(folders::add);
    return folders;
  }

  private static Optional<Path> absolute(String text) {
    return Optional.ofNullable(text)
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }

  /** Returns the folder of the jar that this class comes from. */
  private static Optional<Path> build() {
    try {
      Path jar =
          Path.of(LibraryFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Optional.ofNullable(jar.getParent());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /**
   * Makes sure that a folder can be used, and makes it.
   *
   * @throws InvalidInputException when it cannot hold the libraries, with the reason
   */
  Path named(Path folder) {
    Optional<String> problem = problem(folder).or(() -> make(folder));
    if (problem.isPresent()) {
      throw new InvalidInputException(
          folder + ": cannot hold ND4J's libraries: " + problem.get(),
          Remedy.Choice.UNPACK_ELSEWHERE);
    }
    return folder;
  }

  /**
   * Returns the first folder that has the libraries, or else that can hold them, and makes it.
   *
   * @throws InvalidInputException when none can, with the reason for each
   */
  Path firstOf(List<Path> folders) {
    List<Path> inOrder = new ArrayList<>(folders.stream().filter(this::holdsAll).toList());
    folders.stream().filter(folder -> !inOrder.contains(folder)).forEach(inOrder::add);
    Map<Path, String> problems = new LinkedHashMap<>();
    for (Path folder : inOrder) {
      Optional<String> problem = problem(folder).or(() -> make(folder));
      if (problem.isEmpty()) {
        return folder;
      }
      problems.put(folder, problem.get());
    }
    throw new InvalidInputException(
        "ND4J's libraries can be unpacked nowhere: "
            + problems.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(joining("; ")),
        Remedy.Choice.UNPACK_ELSEWHERE);
  }

  private boolean holdsAll(Path folder) {
    return libraries.missingBytes(folder) == 0;
  }

  /** Returns why a folder, which need not be there, cannot be used; writes nothing. */
  private Optional<String> problem(Path folder) {
    Path existing = folder.toAbsolutePath();
    while (existing.getParent() != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing)) {
      return Optional.of(existing + " is not a folder");
    }
    if (!Files.isWritable(existing)) {
      return Optional.of("may not write there");
    }
    if (isShared(folder) && !PrivateFolder.canBe(folder.getParent())) {
      return Optional.of("others may write into it");
    }
    if (mounts.forbidsPrograms(existing)) {
      return Optional.of("its file system allows no programs (noexec)");
    }
    return shortage(folder, existing);
  }

  private Optional<String> shortage(Path folder, Path existing) {
    long missing = libraries.missingBytes(folder);
    try {
      long free = Files.getFileStore(existing).getUsableSpace();
      return missing <= free
          ? Optional.empty()
          : Optional.of(
              PackedLibraries.megabytes(missing)
                  + " are needed and "
                  + PackedLibraries.megabytes(free)
                  + " are free");
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<String> make(Path folder) {
    try {
      if (isShared(folder)) {
        PrivateFolder.make(folder.getParent());
      }
      Files.createDirectories(folder);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("cannot be made: " + e.getMessage());
    }
  }

  /** Returns whether others may have put something in the place of the folder. */
  private static boolean isShared(Path folder) {
    return folder.getParent() != null
        && folder.getParent().getFileName().toString().startsWith(OF_USER);
  }
}
