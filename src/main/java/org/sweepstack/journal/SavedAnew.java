package org.sweepstack.journal;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sweepstack.files.RegularFile;

/**
 * Tells a journal that a spreadsheet or an editor saved in a form of its own from a damaged one.
 */
final class SavedAnew {
  private static final int HEAD = 4096;

  /** So many names in their order are hardly there by chance. */
  private static final List<String> NAMES = JournalColumns.WRITTEN.subList(0, 4);

  private SavedAnew() {}

  /** Returns whether a file begins with a journal's columns, however they are separated. */
  static boolean isJournal(Path file) throws IOException {
    try (InputStream input = RegularFile.openSteadily(file)) {
      byte[] head = input.readNBytes(HEAD);
      return Stream.of(UTF_8, UTF_16, UTF_16LE).anyMatch(letters -> isHeader(head, letters));
    }
  }

  private static boolean isHeader(byte[] head, Charset letters) {
    String[] names = new String(head, letters).replaceFirst("^\\W+", "").split("\\W+", 5);
    return List.of(names).subList(0, Math.min(4, names.length)).equals(NAMES);
  }
}
