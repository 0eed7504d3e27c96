package org.sweepstack.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the engine's libraries are unpacked. */
final class CacheOption {
  private static final String NAME = "--cache";

  @Option(
      names = NAME,
      paramLabel = "DIR",
      description =
          "The folder into which ND4J's libraries are unpacked at the first start (400 MB; default:"
              + " $XDG_CACHE_HOME, ~/.javacpp/cache, the folder of the build or $TMPDIR, the first"
              + " that has them or can hold them).")
  private Path folder;

  /** Finds it in words that are not parsed yet: the engine starts meanwhile. */
  static Optional<Path> in(List<String> arguments) {
    Optional<String> found = Optional.empty();
    for (int index = 0; index < arguments.size(); index++) {
      String word = arguments.get(index);
      if (word.startsWith(NAME + "=")) {
        found = Optional.of(word.substring(NAME.length() + 1));
      } else if (word.equals(NAME) && index + 1 < arguments.size()) {
        found = Optional.of(arguments.get(index + 1));
      }
    }
    try {
      return found.map(Path::of);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
