package org.sweepstack.files;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sweepstack.trial.InvalidInputException;

/**
 * A file outside the results folder's tables, replaced as a whole; its folder is made if need be.
 */
public final class WholeFile {
  private WholeFile() {}

  /** What a file of text is to hold. */
  @FunctionalInterface
  public interface Content {

    /** Writes everything. */
    void writeTo(Writer writer) throws IOException;
  }

  /**
   * Writes text in UTF-8.
   *
   * @throws ResultsException when it cannot be written; what was there stays
   */
  public static void writeText(Path file, Content content) {
    inItsFolder(file)
        .write(
            file,
            writer -> {
              content.writeTo(writer);
              return file;
            });
  }

  /**
   * Writes text in UTF-8 into a file that is not there yet.
   *
   * @throws InvalidInputException when there is something of that name, whatever it is
   * @throws ResultsException when it cannot be written
   */
  public static void writeNewText(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      throw new InvalidInputException(
          file + ": is there already, and is left as it is; choose another name");
    } catch (IOException e) {
      throw new ResultsException(file, e);
    }
    writeText(file, writer -> writer.append(text));
  }

  /**
   * Writes bytes.
   *
   * @throws ResultsException when it cannot be written; what was there stays
   */
  public static void writeBytes(Path file, byte[] content) {
    inItsFolder(file)
        .writeBytes(
            file,
            bytes -> {
              bytes.write(content);
              return file;
            });
  }

  private static AtomicFile inItsFolder(Path file) {
    FileOperations files = FileOperations.onDisk();
    try {
      files.createFolders(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new ResultsException(file, e);
    }
    return new AtomicFile(files);
  }
}
