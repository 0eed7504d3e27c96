package org.sweepstack.files;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Opens files of a user's to be read: those that have an end. Pipes only where one says so. */
public final class RegularFile {
  private static final String UNIX = "unix";
  private static final int KIND_OF_FILE = 0170000;
  private static final int PIPE = 0010000;

  private RegularFile() {}

  /**
   * Opens a file from its start. One of no bytes is not opened, as the kernel shows streams without
   * an end as such.
   *
   * @throws NotRegularException when it is a folder, a pipe or a device
   * @throws IOException when it is not there or cannot be read
   */
  public static InputStream open(Path file) throws IOException {
    return size(file) == 0 ? InputStream.nullInputStream() : Files.newInputStream(file);
  }

  /**
   * Opens a file as {@link #open} does, for a thread that may be interrupted: that closes a
   * channel, and this is none.
   */
  public static InputStream openSteadily(Path file) throws IOException {
    return size(file) == 0 ? InputStream.nullInputStream() : new FileInputStream(file.toFile());
  }

  /** Returns all bytes of a file; throws as {@link #open} does. */
  public static byte[] bytes(Path file) throws IOException {
    try (InputStream input = open(file)) {
      return input.readAllBytes();
    }
  }

  /** Opens a file to be read at any place, by no channel; throws as {@link #open} does. */
  public static RandomAccessFile openAnywhere(Path file) throws IOException {
    size(file);
    return new RandomAccessFile(file.toFile(), "r");
  }

  /**
   * Opens a file that is read once, from its start: also what another program writes into a pipe
   * for this one, as {@code <(command)} and {@code /dev/stdin} stand for. A pipe with a name of its
   * own is none of these: who opens it may wait for its writer for ever.
   *
   * @throws NotRegularException when it is a folder, another pipe or a device
   * @throws IOException when it is not there or cannot be read
   */
  public static InputStream openOnce(Path file) throws IOException {
    // Not a channel, nor a bare stream: those ask a pipe for its position, which it does not have.
    return isGivenPipe(file)
        ? new BufferedInputStream(new FileInputStream(file.toFile()))
        : open(file);
  }

  private static boolean isGivenPipe(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains(UNIX)) {
      return false;
    }
    int mode = (int) Files.getAttribute(file, UNIX + ":mode");
    return (mode & KIND_OF_FILE) == PIPE && !hasName(file);
  }

  /**
   * Returns whether a path leads to a name: that of a pipe between programs only looks like one.
   */
  private static boolean hasName(Path file) {
    try {
      file.toRealPath();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns how many bytes a file has; throws as {@link #open} does. */
  public static long size(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (attributes.isDirectory()) {
      throw new NotRegularException(file, "a folder");
    }
    if (!attributes.isRegularFile()) {
      throw new NotRegularException(file, "a pipe or a device, not a file");
    }
    return attributes.size();
  }
}
