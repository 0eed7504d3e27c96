package org.sweepstack.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Numbers;

/**
 * The right to write into a results folder. The operating system takes it back when the process
 * ends, however it ends; the file that stays behind locks nobody out.
 */
public final class FolderLock implements AutoCloseable {
  private static final String FILE = ".lock";

  /** Far behind the content, since Windows lets nobody read what is locked. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final int TRIES = 5;
  private static final long PAUSE_MILLISECONDS = 20;

  /** The locks of this process: a file that is closed in any place loses its process's lock. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the right to write into an existing folder.
   *
   * @throws InvalidInputException when another process has it, which is named
   */
  public static FolderLock take(Path folder) {
    Path file = file(folder);
    if (!HELD.add(file)) {
      throw busy(folder, Long.toString(ProcessHandle.current().pid()));
    }
    try {
      FileChannel channel = lock(file).orElseThrow(() -> busy(folder, processIn(file)));
      signProcess(channel);
      return new FolderLock(file, channel);
    } catch (IOException e) {
      HELD.remove(file);
      throw new ResultsException(file, e);
    } catch (RuntimeException e) {
      HELD.remove(file);
      throw e;
    }
  }

  /** Writes down which process has the lock, or gives the lock back. */
  private static void signProcess(FileChannel channel) throws IOException {
    try {
      byte[] process = Long.toString(ProcessHandle.current().pid()).getBytes(US_ASCII);
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(process), 0);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Returns the process that has the right to write into a folder; empty when none has.
   *
   * <p>Asks by a shared lock, for an instant: {@link #take} tries more than once.
   */
  public static OptionalLong writer(Path folder) {
    Path file = file(folder);
    if (HELD.contains(file)) {
      return OptionalLong.of(ProcessHandle.current().pid());
    }
    if (!Files.exists(file)) {
      return OptionalLong.empty();
    }
    try (FileChannel channel = FileChannel.open(file, READ)) {
      if (tryLock(channel, true)) {
        return OptionalLong.empty();
      }
      return Numbers.parseWhole(processIn(file)).stream().mapToLong(Long::longValue).findFirst();
    } catch (IOException e) {
      throw ResultsException.unreadable(file, e);
    }
  }

  public static boolean isLockFile(Path file) {
    return file.getFileName().toString().equals(FILE);
  }

  private static Path file(Path folder) {
    try {
      return (Files.exists(folder) ? folder.toRealPath() : folder).resolve(FILE);
    } catch (IOException e) {
      throw ResultsException.unreadable(folder, e);
    }
  }

  /** Returns the locked file, open as long as it is; empty when another process has the lock. */
  private static Optional<FileChannel> lock(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      if (tryLock(channel, false)) {
        return Optional.of(channel);
      }
      pause();
    }
    channel.close();
    return Optional.empty();
  }

  private static boolean tryLock(FileChannel channel, boolean isShared) throws IOException {
    try {
      return Optional.<FileLock>ofNullable(channel.tryLock(LOCKED_BYTE, 1, isShared)).isPresent();
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String processIn(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw ResultsException.unreadable(file, e);
    }
  }

  private static InvalidInputException busy(Path folder, String process) {
    return new InvalidInputException(
        folder
            + ": process "
            + process
            + " is writing there; wait for it, or choose another --name");
  }

  @Override
  public void close() {
    try {
      channel.close();
      HELD.remove(file);
    } catch (IOException e) {
      throw new IllegalStateException("giving up a lock cannot fail", e);
    }
  }
}
