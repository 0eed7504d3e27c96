package org.sweepstack.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which file names this process can speak of: Java takes their encoding from the locale it starts
 * in.
 */
public final class FileNames {
  /** What Java reads where bytes mean nothing in the locale. */
  private static final char UNREADABLE = '\uFFFD';

  private static final Charset ENCODING =
      Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));

  private static final int MOST_NAMES = 10_000;

  private FileNames() {}

  /** Returns what is wrong with a name that cannot be spoken of, and what the user can do. */
  public static String remedy() {
    return ENCODING.equals(StandardCharsets.UTF_8)
        ? "not UTF-8, as which Java reads file names here; rename it"
        : "this locale knows no such characters in file names; set LC_ALL=C.UTF-8";
  }

  /** Returns whether a text can name a file, as far as that is up to the locale. */
  public static boolean canName(String text) {
    return text.indexOf(UNREADABLE) < 0 && ENCODING.newEncoder().canEncode(text);
  }

  /**
   * Returns {@code ", did you mean 'x'?"} for a file beside a missing one whose name is nearest to
   * it, or an empty string.
   */
  public static String nearby(Path missing) {
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
