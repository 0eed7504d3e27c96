package org.sweepstack.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sweepstack.files.FileOperations.OpenFile;

/**
 * Replaces files as a whole, so that no reader ever sees half of one.
 *
 * @param files what does it
 */
public record AtomicFile(FileOperations files) {

  /** What a file is to hold. */
  @FunctionalInterface
  public interface Content<T> {

    /** Writes everything; what it returns is handed on. */
    T writeTo(Writer writer) throws IOException;
  }

  /** What a file of bytes is to hold. */
  @FunctionalInterface
  public interface Bytes<T> {

    /** Writes everything; what it returns is handed on. */
    T writeTo(OutputStream bytes) throws IOException;
  }

  /**
   * Where a content was put.
   *
   * @param outcome what the content returned
   * @param place the file it is in
   */
  public record Placed<T>(T outcome, Path place) {}

  /**
   * Writes a file in UTF-8 as {@link #writeBytes} does.
   *
   * @throws ResultsException when the file system refuses
   */
  public <T> T write(Path file, Content<T> content) {
    return writeBytes(file, inUtf8(content));
  }

  /**
   * Writes a file beside its place, forces it to the disk and then moves it there. When that fails,
   * what stood there stays as it was and nothing is left beside it, as far as that can be removed.
   *
   * @throws ResultsException when the file system refuses
   */
  public <T> T writeBytes(Path file, Bytes<T> content) {
    Move move =
        (temporary, target) -> {
          files.replace(temporary, target);
          return target;
        };
    return write(file, content, move).outcome();
  }

  /**
   * Writes a file in UTF-8; but when another program holds it open, so that it cannot be replaced,
   * puts the content at another place. When it could be replaced, removes what is at that place.
   *
   * @throws ResultsException when the file system refuses for another reason, or there too
   */
  public <T> Placed<T> writeOrElse(Path file, Path otherPlace, Content<T> content) {
    return write(
        file,
        inUtf8(content),
        (temporary, target) -> {
          try {
            files.replace(temporary, target);
          } catch (FileSystemException e) {
            if (!Files.isRegularFile(target)) {
              throw e;
            }
            // Only Windows refuses to replace a file that is there.
            files.replace(temporary, otherPlace);
            return otherPlace;
          }
          if (Files.exists(otherPlace)) {
            files.delete(otherPlace);
          }
          return target;
        });
  }

  private <T> Placed<T> write(Path file, Bytes<T> content, Move move) {
    // A fixed name, so that what a killed run leaves is overwritten by the next and never piles up.
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    boolean isDone = false;
    try {
      T outcome = writeForced(temporary, content);
      Path place = move.move(temporary, file);
      isDone = true;
      return new Placed<>(outcome, place);
    } catch (IOException e) {
      throw new ResultsException(file, e);
    } finally {
      if (!isDone) {
        removeQuietly(temporary);
      }
    }
  }

  private <T> T writeForced(Path file, Bytes<T> content) throws IOException {
    try (OpenFile open = files.create(file)) {
      T outcome = content.writeTo(new FileStream(open));
      open.sync();
      return outcome;
    }
  }

  private void removeQuietly(Path temporary) {
    try {
      files.delete(temporary);
    } catch (IOException e) {
      // What failed before is the error to report.
    }
  }

  private static <T> Bytes<T> inUtf8(Content<T> content) {
    return bytes -> {
      Writer writer = new BufferedWriter(new OutputStreamWriter(bytes, UTF_8), 1 << 16);
      T outcome = content.writeTo(writer);
      writer.flush();
      return outcome;
    };
  }

  /** Brings a whole file to its place. */
  @FunctionalInterface
  private interface Move {
    Path move(Path temporary, Path file) throws IOException;
  }

  /**
   * Stays open when its writer closes it, since the file is to be forced to the disk after that.
   */
  private static final class FileStream extends OutputStream {
    private final OpenFile file;

    FileStream(OpenFile file) {
      this.file = file;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      file.write(bytes, offset, length);
    }
  }
}
