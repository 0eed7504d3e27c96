package org.sweepstack.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Remedy;

/**
 * The right to write into a results folder. The operating system takes it back when the process
 * ends, however it ends; the file that stays behind locks nobody out, whatever process it names.
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
  private final byte[] signature;

  /** Reads what the file holds; not the channel, which closes when its thread is interrupted. */
  private final RandomAccessFile content;

  /** What tells the file from another in its place; null where the system knows no such thing. */
  private final Object key;

  private FolderLock(Path file, FileChannel channel) throws IOException {
    this.file = file;
    this.channel = channel;
    signature = LockOwner.thisProcess().text().getBytes(UTF_8);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(signature), 0);
    content = new RandomAccessFile(file.toFile(), "r");
    key = key(file);
  }

  private static Object key(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS).fileKey();
  }

  /**
   * Takes the right to write into an existing folder.
   *
   * @throws InvalidInputException when another process has it, which is named
   * @throws ResultsException when the file system refuses; no file is left behind then
   */
  public static FolderLock take(Path folder) {
    Path file = file(folder);
    if (!HELD.add(file)) {
      throw busy(folder, LockOwner.thisProcess());
    }
    try {
      if (isThere(file) && HardLinks.has(file)) {
        removeUnlessHeld(folder, file);
      }
      return signed(file, lock(file).orElseThrow(() -> busy(folder, owner(file))));
    } catch (IOException e) {
      HELD.remove(file);
      throw new ResultsException(file, e);
    } catch (RuntimeException e) {
      HELD.remove(file);
      throw e;
    }
  }

  /** Writes down which process has the lock, or gives the lock back. */
  private static FolderLock signed(Path file, FileChannel channel) throws IOException {
    try {
      return new FolderLock(file, channel);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      channel.close();
      throw e;
    }
  }

  /**
   * Returns the process that has the right to write into a folder; empty when none has.
   *
   * <p>Asks by a shared lock, for an instant: {@link #take} tries more than once.
   */
  public static Optional<LockOwner> writer(Path folder) {
    Path file = file(folder);
    if (HELD.contains(file)) {
      return Optional.of(LockOwner.thisProcess());
    }
    if (!isThere(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file, READ)) {
      return tryLock(channel, true) ? Optional.empty() : Optional.of(owner(file));
    } catch (IOException e) {
      throw ResultsException.unreadable(file, e);
    }
  }

  /** Returns the locked folder, without links. */
  Path folder() {
    return file.getParent();
  }

  /** Returns operations on the folder's files that fail once this lock is lost. */
  public FileOperations guard(FileOperations files) {
    return new GuardedFiles(files, this);
  }

  /**
   * Makes sure that nobody else can have the lock: whoever finds no file makes a new one, and where
   * a file system does not know locks, two processes sign the same one. For any thread.
   *
   * @throws IOException when the file was removed, replaced or changed
   */
  synchronized void check() throws IOException {
    if (!isAsItWas()) {
      throw new IOException(
          file
              + " was removed or changed while this run was at work, so that another may be writing"
              + " there");
    }
  }

  private boolean isAsItWas() throws IOException {
    try {
      if (!Objects.equals(key, key(file)) || content.length() != signature.length) {
        return false;
      }
      byte[] bytes = new byte[signature.length];
      content.seek(0);
      content.readFully(bytes);
      return Arrays.equals(bytes, signature);
    } catch (NoSuchFileException | EOFException e) {
      return false;
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

  /** Looks before a pipe is waited for, and a file elsewhere is written to. */
  private static boolean isThere(Path file) {
    boolean isThere = Files.exists(file, NOFOLLOW_LINKS);
    if (isThere && !Files.isRegularFile(file, NOFOLLOW_LINKS)) {
      throw new InvalidInputException(
          file + ": a link, a folder, a pipe or a device, not the file of a lock; remove it");
    }
    return isThere;
  }

  /** Returns the locked file, open as long as it is; empty when another process has the lock. */
  private static Optional<FileChannel> lock(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE, NOFOLLOW_LINKS);
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      if (tryLock(channel, false)) {
        return Optional.of(channel);
      }
      pause();
    }
    channel.close();
    return Optional.empty();
  }

  /** Removes a file that signing would change under its other names, too, unless it is a lock. */
  private static void removeUnlessHeld(Path folder, Path file) throws IOException {
    FileChannel channel = lock(file).orElseThrow(() -> busy(folder, owner(file)));
    try {
      Files.delete(file);
    } finally {
      channel.close();
    }
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

  private static LockOwner owner(Path file) {
    try {
      return new LockOwner(Files.readString(file));
    } catch (IOException e) {
      throw ResultsException.unreadable(file, e);
    }
  }

  private static InvalidInputException busy(Path folder, LockOwner owner) {
    return new InvalidInputException(
        folder + ": " + owner + " is writing there", Remedy.Choice.WAIT, Remedy.Choice.RENAME);
  }

  @Override
  public void close() {
    try {
      channel.close();
      content.close();
      HELD.remove(file);
    } catch (IOException e) {
      throw new IllegalStateException("giving up a lock cannot fail", e);
    }
  }
}
