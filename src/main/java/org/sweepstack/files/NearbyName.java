package org.sweepstack.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sweepstack.trial.Suggestions;

/** Finds what a misspelt name of a file may have meant. */
public final class NearbyName {
  private static final int MOST_NAMES = 10_000;

  private NearbyName() {}

  /**
   * Returns {@code ", did you mean 'x'?"} for a file beside a missing one whose name is nearest to
   * it, or an empty string.
   */
  public static String of(Path missing) {
    Path parent = missing.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      return "";
    }
    try (Stream<Path> files = Files.list(parent)) {
      List<String> names =
          files.limit(MOST_NAMES).map(file -> file.getFileName().toString()).sorted().toList();
      return Suggestions.didYouMean(missing.getFileName().toString(), names);
    } catch (IOException | UncheckedIOException e) {
      // A suggestion is a courtesy: the missing file has been told anyway.
      return "";
    }
  }
}
