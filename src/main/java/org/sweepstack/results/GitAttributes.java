package org.sweepstack.results;

import java.nio.file.Files;
import java.nio.file.Path;
import org.sweepstack.files.AtomicFile;
import org.sweepstack.files.FileOperations;

/** The file that has git take a results folder as it is: with other line ends, checksums differ. */
final class GitAttributes {
  private static final String CONTENT =
      """
      # What a program wrote stays as it is on every system.
      * -text
      """;

  private GitAttributes() {}

  /** Writes the file, unless there is one: the user's own stays. */
  static void write(Path file, FileOperations files) {
    if (Files.exists(file)) {
      return;
    }
    new AtomicFile(files).write(file, writer -> writer.append(CONTENT));
  }
}
