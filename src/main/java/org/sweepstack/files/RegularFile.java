package org.sweepstack.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Opens files of a user's to be read: those that have an end. */
public final class RegularFile {
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
