package org.sweepstack.results;

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
import org.sweepstack.trial.InvalidInputException;

/**
 * The right to write into a results folder. The operating system takes it back when the process
 * ends, however it ends; the file that stays behind locks nobody out.
 */
public final class FolderLock implements AutoCloseable {
  private static final String FILE = ".lock";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the right to write into an existing folder.
   *
   * @throws InvalidInputException when another process has it, which is named
   */
  static FolderLock take(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
      if (isFree(channel)) {
        channel.truncate(0);
        channel.write(
            ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(US_ASCII)), 0);
        return new FolderLock(channel);
      }
      channel.close();
      throw new InvalidInputException(
          folder
              + ": process "
              + Files.readString(file)
              + " is writing there; wait for it, or choose another --name");
    } catch (IOException e) {
      throw new ResultsException(file, e);
    }
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      return Optional.<FileLock>ofNullable(channel.tryLock()).isPresent();
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new IllegalStateException("giving up a lock cannot fail", e);
    }
  }
}
