package org.sweepstack.files;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.READ;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the real disk does. */
final class DiskOperations implements FileOperations {

  @Override
  public void createFolders(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  @Override
  public OpenFile create(Path file) throws IOException {
    return new DiskFile(created(file));
  }

  private static RandomAccessFile created(Path file) throws IOException {
    // Made anew: a link that somebody put there would lead the writer to a file elsewhere.
    Files.deleteIfExists(file);
    Files.createFile(file);
    return new RandomAccessFile(file.toFile(), "rw");
  }

  @Override
  public OpenFile openAtEnd(Path file) throws IOException {
    if (Files.isSymbolicLink(file)) {
      throw new FileSystemException(
          file.toString(), null, "it is a link to another place; put the file itself there");
    }
    if (Files.exists(file) && HardLinks.has(file)) {
      makeAnew(file);
    }
    RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw");
    try {
      open.seek(open.length());
      return new DiskFile(open);
    } catch (IOException e) {
      open.close();
      throw e;
    }
  }

  /** Gives a file bytes of its own: those of its other names stay as they are. */
  private void makeAnew(Path file) throws IOException {
    Path copy = file.resolveSibling(file.getFileName() + ".tmp");
    try (InputStream bytes = RegularFile.openSteadily(file);
        RandomAccessFile open = created(copy)) {
      bytes.transferTo(new FileOutputStream(open.getFD()));
      open.getFD().sync();
    }
    replace(copy, file);
  }

  @Override
  public void replace(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, REPLACE_EXISTING);
    }
  }

  @Override
  public void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  @Override
  public void syncFolder(Path folder) {
    // A folder opens as a channel only, and a channel closes when its thread is interrupted.
    boolean isInterrupted = Thread.interrupted();
    try (FileChannel channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folders, and keeps names in order by itself.
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Not a channel: those close when their thread is interrupted. */
  private record DiskFile(RandomAccessFile file) implements OpenFile {

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      file.write(bytes, offset, length);
    }

    @Override
    public void sync() throws IOException {
      file.getFD().sync();
    }

    @Override
    public void truncate(long length) throws IOException {
      file.setLength(length);
      file.seek(length);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
