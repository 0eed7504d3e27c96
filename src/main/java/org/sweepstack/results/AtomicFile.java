package org.sweepstack.results;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Replaces a file as a whole, so that no reader ever sees half of one. */
final class AtomicFile {

  /** What a file is to hold. */
  @FunctionalInterface
  interface Content<T> {

    /** Writes everything; what it returns is handed on. */
    T writeTo(Writer writer) throws IOException;
  }

  /** What a file of bytes is to hold. */
  @FunctionalInterface
  interface Bytes<T> {

    /** Writes everything; what it returns is handed on. */
    T writeTo(OutputStream bytes) throws IOException;
  }

  private AtomicFile() {}

  /**
   * Writes a file in UTF-8 as {@link #writeBytes} does.
   *
   * @throws ResultsException when the file system refuses
   */
  static <T> T write(Path file, Content<T> content) {
    return writeBytes(
        file,
        bytes -> {
          Writer writer = new BufferedWriter(new OutputStreamWriter(bytes, UTF_8));
          T outcome = content.writeTo(writer);
          writer.flush();
          return outcome;
        });
  }

  /**
   * Writes a file beside its place, forces it to the disk and then moves it there. When that fails,
   * what stood there stays as it was and nothing is left beside it.
   *
   * @throws ResultsException when the file system refuses
   */
  static <T> T writeBytes(Path file, Bytes<T> content) {
    // A fixed name, so that what a killed run leaves is overwritten by the next and never piles up.
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      T outcome = writeForced(temporary, content);
      move(temporary, file);
      return outcome;
    } catch (IOException e) {
      throw new ResultsException(file, e);
    } finally {
      // Still there only if something failed, and then that is the error to report.
      temporary.toFile().delete();
    }
  }

  private static <T> T writeForced(Path file, Bytes<T> content) throws IOException {
    // Not a channel: those close when their thread is interrupted, and a user who stops a sweep
    // wants its results.
    try (FileOutputStream bytes = new FileOutputStream(file.toFile())) {
      T outcome = content.writeTo(new OpenOutputStream(bytes));
      bytes.getFD().sync();
      return outcome;
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, REPLACE_EXISTING);
    }
  }

  /**
   * Stays open when its writer closes it, since the file is to be forced to the disk after that.
   */
  private static final class OpenOutputStream extends FilterOutputStream {

    OpenOutputStream(OutputStream stream) {
      super(stream);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
