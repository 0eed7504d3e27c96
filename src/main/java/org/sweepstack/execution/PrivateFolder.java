package org.sweepstack.execution;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A folder among the temporary files of all users that nobody but its user writes into: whoever
 * plants libraries there makes others run them.
 */
final class PrivateFolder {
  private static final Set<PosixFilePermission> ALONE =
      PosixFilePermissions.fromString("rwx------");

  private PrivateFolder() {}

  /** Returns whether there is no such folder yet, or it is this user's alone. */
  static boolean canBe(Path folder) {
    if (!Files.exists(folder, NOFOLLOW_LINKS)) {
      return true;
    }
    try {
      return Files.isDirectory(folder, NOFOLLOW_LINKS)
          && (!isPosix(folder)
              || ALONE.containsAll(Files.getPosixFilePermissions(folder)) && isOfThisUser(folder));
    } catch (IOException e) {
      return false;
    }
  }

  /** Compares with the owner of a new file: in a container, a user may have no name. */
  private static boolean isOfThisUser(Path folder) throws IOException {
    Path file = Files.createTempFile(folder, "owner", null);
    try {
      return Files.getOwner(file).equals(Files.getOwner(folder));
    } finally {
      Files.delete(file);
    }
  }

  /** Makes the folder where there is none. */
  static void make(Path folder) throws IOException {
    if (Files.exists(folder, NOFOLLOW_LINKS)) {
      return;
    }
    Files.createDirectories(folder.getParent());
    if (isPosix(folder.getParent())) {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(ALONE));
    } else {
      Files.createDirectory(folder);
    }
  }

  private static boolean isPosix(Path folder) throws IOException {
    return Files.getFileStore(folder).supportsFileAttributeView("posix");
  }
}
