package org.sweepstack.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sweepstack.trial.PrintableText;
import org.sweepstack.trial.Suggestions;

/** Finds what a misspelt name of a file may have meant. */
public final class NearbyName {
  private static final int MOST_NAMES = 10_000;

  private static final String SWEEP_FILE = ".*\\.ya?ml";

  private NearbyName() {}

  /**
   * Returns {@code ", did you mean 'x'?"} for a file beside a missing one that differs from it in
   * its ending only, a sweep file first, or else whose name is nearest to it; or an empty string.
   */
  public static String of(Path missing) {
    Path parent = missing.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      return "";
    }
    try (Stream<Path> files = Files.list(parent)) {
      List<String> names =
          files.limit(MOST_NAMES).map(file -> file.getFileName().toString()).sorted().toList();
      String name = missing.getFileName().toString();
      Optional<String> composed =
          names.stream().filter(other -> composed(other).equals(composed(name))).findFirst();
      if (composed.isPresent()) {
        return ", did you mean '"
            + PrintableText.of(composed.get())
            + "', whose accents are composed in another way?";
      }
      return names.stream()
          .filter(other -> stem(other).equals(stem(name)))
          .min(Comparator.comparing(other -> !other.matches(SWEEP_FILE)))
          .map(other -> ", did you mean '" + PrintableText.of(other) + "'?")
          .orElseGet(() -> Suggestions.didYouMean(name, names));
    } catch (IOException | UncheckedIOException e) {
      // A suggestion is a courtesy: the missing file has been told anyway.
      return "";
    }
  }

  /**
   * Returns where a missing file was looked for besides, if elsewhere, and what its name may have
   * meant there.
   */
  public static String of(Path missing, Path besides) {
    return (besides.equals(missing) ? "" : ", nor " + besides) + of(besides);
  }

  /** Names from a Mac may have an accent as a character of its own. */
  private static String composed(String name) {
    return Normalizer.normalize(name, Form.NFC);
  }

  private static String stem(String name) {
    return name.replaceFirst("\\.[A-Za-z]+$", "");
  }
}
