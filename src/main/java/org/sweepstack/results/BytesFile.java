package org.sweepstack.results;

import java.io.IOException;
import java.nio.file.Path;

/** A file that is not text, anywhere. */
public final class BytesFile {
  private BytesFile() {}

  /**
   * Replaces a file as a whole; makes its folder if need be.
   *
   * @throws ResultsException when it cannot be written; what was there stays
   */
  public static void write(Path file, byte[] content) {
    FileOperations files = FileOperations.onDisk();
    try {
      files.createFolders(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new ResultsException(file, e);
    }
    new AtomicFile(files)
        .writeBytes(
            file,
            bytes -> {
              bytes.write(content);
              return content.length;
            });
  }
}
