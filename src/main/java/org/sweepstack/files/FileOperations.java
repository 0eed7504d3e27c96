package org.sweepstack.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Everything that a results folder does to the disk, in steps that can fail one by one. For any
 * thread; a file that is open belongs to one thread at a time.
 *
 * <p>An interrupt of the thread neither fails a step nor closes a file: a user who stops a sweep
 * wants its results.
 */
public interface FileOperations {

  /** Returns those of the real disk. */
  static FileOperations onDisk() {
    return new DiskOperations();
  }

  /** Makes a folder and those above it; does nothing where it is there. */
  void createFolders(Path folder) throws IOException;

  /** Makes an empty file in the place of whatever was there; a link is replaced, not followed. */
  OpenFile create(Path file) throws IOException;

  /** Opens a file that is there, and is no link, to write after its end. */
  OpenFile openAtEnd(Path file) throws IOException;

  /** Moves a file to a place, in one step where the file system can, over what is there. */
  void replace(Path from, Path to) throws IOException;

  /** Removes a file, or an empty folder; does nothing where there is none. */
  void delete(Path file) throws IOException;

  /**
   * Forces the names of a folder's new files to the disk, where the operating system knows of such
   * a thing.
   */
  void syncFolder(Path folder) throws IOException;

  /** A file open for writing. */
  interface OpenFile extends Closeable {

    /** Writes bytes at the end. When that fails, any number of them may have been written. */
    void write(byte[] bytes, int offset, int length) throws IOException;

    /** Forces all that was written to the disk. */
    void sync() throws IOException;

    /** Cuts the file to a length that it has reached. */
    void truncate(long length) throws IOException;
  }
}
