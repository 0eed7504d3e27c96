package org.sweepstack.files;

import java.io.IOException;
import java.nio.file.Path;
import org.sweepstack.files.FileOperations.OpenFile;

/**
 * A file that only grows, and never after half a write: when one fails, the file is cut back to
 * what was last forced to the disk, at once or before the next. For one thread at a time.
 */
public final class AppendOnlyFile implements AutoCloseable {
  private final Path path;
  private final OpenFile file;
  private long written;
  private long lasting;
  private boolean isTorn;

  /** Whether what came after the length at the opening is gone. */
  private boolean isCut;

  private AppendOnlyFile(Path path, OpenFile file, long length, boolean isCut) {
    this.path = path;
    this.file = file;
    this.written = length;
    this.lasting = length;
    this.isCut = isCut;
  }

  /**
   * Makes a file with something in it, on the disk when this returns.
   *
   * @throws ResultsException when the file system refuses
   */
  public static AppendOnlyFile create(FileOperations files, Path path, byte[] start) {
    try {
      OpenFile open = files.create(path);
      return opened(
          new AppendOnlyFile(path, open, 0, true),
          file -> {
            file.write(start);
            file.sync();
            files.syncFolder(path.toAbsolutePath().getParent());
          });
    } catch (IOException e) {
      throw new ResultsException(path, e);
    }
  }

  /**
   * Opens a file that is there, and is whole up to a length: what comes after that is cut off
   * before the first write.
   *
   * @throws ResultsException when the file system refuses
   */
  public static AppendOnlyFile open(FileOperations files, Path path, long length) {
    try {
      OpenFile open = files.openAtEnd(path);
      return new AppendOnlyFile(path, open, length, false);
    } catch (IOException e) {
      throw new ResultsException(path, e);
    }
  }

  private static AppendOnlyFile opened(AppendOnlyFile file, FirstSteps steps) throws IOException {
    boolean isReady = false;
    try {
      steps.take(file);
      isReady = true;
      return file;
    } finally {
      if (!isReady) {
        file.close();
      }
    }
  }

  /** What is done to a file before it is handed out. */
  @FunctionalInterface
  private interface FirstSteps {
    void take(AppendOnlyFile file) throws IOException;
  }

  /**
   * Adds bytes, which last once {@link #sync} returns, and returns where they begin.
   *
   * @throws ResultsException when the file system refuses
   */
  public long write(byte[] bytes) {
    try {
      if (isTorn || !isCut) {
        cutBack();
      }
      isTorn = true;
      file.write(bytes, 0, bytes.length);
      isTorn = false;
      written += bytes.length;
      return written - bytes.length;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Forces all that was added to the disk.
   *
   * @throws ResultsException when the file system refuses
   */
  public void sync() {
    try {
      file.sync();
      lasting = written;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Takes back what was added since the last {@link #sync}, as well as that is possible. */
  void forgetUnsynced() {
    if (isTorn || written > lasting) {
      try {
        cutBack();
      } catch (IOException e) {
        isTorn = true;
      }
    }
  }

  private ResultsException failed(IOException cause) {
    isTorn = true;
    forgetUnsynced();
    return new ResultsException(path, cause);
  }

  private void cutBack() throws IOException {
    file.truncate(lasting);
    written = lasting;
    isTorn = false;
    isCut = true;
  }

  @Override
  public void close() {
    forgetUnsynced();
    try {
      file.close();
    } catch (IOException e) {
      // All that counts was forced to the disk before.
    }
  }
}
