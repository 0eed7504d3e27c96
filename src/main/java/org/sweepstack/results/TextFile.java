package org.sweepstack.results;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;

/** A file for people, anywhere. */
public final class TextFile {
  private TextFile() {}

  /** What a file is to hold. */
  @FunctionalInterface
  public interface Content {

    /** Writes everything. */
    void writeTo(Writer writer) throws IOException;
  }

  /**
   * Replaces a file as a whole, in UTF-8; makes its folder if need be.
   *
   * @throws ResultsException when it cannot be written; what was there stays
   */
  public static void write(Path file, Content content) {
    FileOperations files = FileOperations.onDisk();
    try {
      files.createFolders(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new ResultsException(file, e);
    }
    new AtomicFile(files)
        .write(
            file,
            writer -> {
              content.writeTo(writer);
              return file;
            });
  }
}
