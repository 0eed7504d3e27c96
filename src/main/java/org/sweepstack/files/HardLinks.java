package org.sweepstack.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Hard links: other names of a file, through which what is written into it is written elsewhere,
 * into a backup or into a file of somebody's.
 */
final class HardLinks {
  private static final String UNIX = "unix";

  private HardLinks() {}

  /**
   * Returns whether a file that is there has another name; no where the system does not tell.
   *
   * @throws IOException when it is not there
   */
  static boolean has(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains(UNIX)
        && (int) Files.getAttribute(file, UNIX + ":nlink", LinkOption.NOFOLLOW_LINKS) > 1;
  }
}
