package org.sweepstack.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The real disk, but for operations that fail. They are counted from 1; a write that fails has
 * written half its bytes. For any thread.
 */
public final class FailingFiles implements FileOperations {
  private final FileOperations disk = FileOperations.onDisk();
  private final AtomicInteger operations = new AtomicInteger();
  private final int firstFailing;
  private final int lastFailing;
  private volatile Optional<String> heldFile = Optional.empty();

  private final boolean isKilling;

  private FailingFiles(int firstFailing, int lastFailing, boolean isKilling) {
    this.firstFailing = firstFailing;
    this.lastFailing = lastFailing;
    this.isKilling = isKilling;
  }

  /** Returns a disk that never fails, to count the operations of something. */
  public static FailingFiles never() {
    return new FailingFiles(Integer.MAX_VALUE, 0, false);
  }

  /** Returns a disk of which one operation fails. */
  public static FailingFiles once(int operation) {
    return new FailingFiles(operation, operation, false);
  }

  /** Returns a disk that fails for good from an operation on. */
  public static FailingFiles fromThenOn(int operation) {
    return new FailingFiles(operation, Integer.MAX_VALUE, false);
  }

  /** Returns a disk on which an operation has this process killed by SIGKILL; of Unix only. */
  public static FailingFiles killing(int operation) {
    return new FailingFiles(operation, operation, true);
  }

  /** Makes files of a name refuse to be replaced, as Windows does while a program has them open. */
  public void hold(String fileName) {
    heldFile = Optional.of(fileName);
  }

  /** Lets every file be replaced again. */
  public void release() {
    heldFile = Optional.empty();
  }

  /** Returns how many operations there were, those that failed included. */
  public int operations() {
    return operations.get();
  }

  private boolean isNextFailing() {
    int operation = operations.incrementAndGet();
    return operation >= firstFailing && operation <= lastFailing;
  }

  private void failIfDue() throws IOException {
    if (isNextFailing()) {
      throw failure();
    }
  }

  private IOException failure() {
    if (isKilling) {
      kill();
    }
    return new IOException("No space left on device");
  }

  /** Has this process killed by SIGKILL; on Unix only. */
  public static void kill() {
    String self = Long.toString(ProcessHandle.current().pid());
    try {
      new ProcessBuilder("kill", "-KILL", self).start().waitFor();
      Thread.sleep(60_000);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void createFolders(Path folder) throws IOException {
    failIfDue();
    disk.createFolders(folder);
  }

  @Override
  public OpenFile create(Path file) throws IOException {
    failIfDue();
    return new FailingFile(disk.create(file));
  }

  @Override
  public OpenFile openAtEnd(Path file) throws IOException {
    failIfDue();
    return new FailingFile(disk.openAtEnd(file));
  }

  @Override
  public void replace(Path from, Path to) throws IOException {
    failIfDue();
    if (heldFile.filter(to.getFileName().toString()::equals).isPresent()) {
      throw new FileSystemException(
          to.toString(), null, "The process cannot access the file because it is in use");
    }
    disk.replace(from, to);
  }

  @Override
  public void delete(Path file) throws IOException {
    failIfDue();
    disk.delete(file);
  }

  @Override
  public void syncFolder(Path folder) throws IOException {
    failIfDue();
    disk.syncFolder(folder);
  }

  private final class FailingFile implements OpenFile {
    private final OpenFile file;

    FailingFile(OpenFile file) {
      this.file = file;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (isNextFailing()) {
        file.write(bytes, offset, length / 2);
        throw failure();
      }
      file.write(bytes, offset, length);
    }

    @Override
    public void sync() throws IOException {
      failIfDue();
      file.sync();
    }

    @Override
    public void truncate(long length) throws IOException {
      failIfDue();
      file.truncate(length);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
