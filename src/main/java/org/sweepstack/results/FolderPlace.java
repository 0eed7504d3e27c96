package org.sweepstack.results;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sweepstack.files.FileOperations;
import org.sweepstack.files.ResultsException;
import org.sweepstack.trial.InvalidInputException;

/**
 * Where a results folder is or will be.
 *
 * @param path the folder
 * @param files how it is written to
 */
record FolderPlace(Path path, FileOperations files) {
  /**
   * Checks that there can be a folder here, and makes none.
   *
   * @throws InvalidInputException when it is a file, or the nearest folder above it is one or may
   *     not be written to
   */
  void check() {
    Path existing = nearest();
    boolean isThere = existing.equals(path.toAbsolutePath());
    if (!Files.isDirectory(existing)) {
      throw unusable(isThere ? "it is not a folder" : existing + " is not a folder");
    }
    if (!isThere && !Files.isWritable(existing)) {
      throw unusable("may not write to " + existing);
    }
  }

  private InvalidInputException unusable(String reason) {
    return new InvalidInputException(
        path + ": cannot hold results: " + reason + "; choose another folder");
  }

  /** Returns the folder, or the nearest above it, that is there. */
  Path nearest() {
    Path folder = path.toAbsolutePath();
    while (folder.getParent() != null && !Files.exists(folder, NOFOLLOW_LINKS)) {
      folder = folder.getParent();
    }
    return folder;
  }

  /**
   * Makes the folder where there is none.
   *
   * @throws InvalidInputException when it cannot be made or may not be written to
   */
  void create() {
    try {
      files.createFolders(path);
    } catch (IOException e) {
      throw unusable("cannot create it: " + ResultsException.reason(e));
    }
    if (!Files.isWritable(path)) {
      throw unusable("may not write to it");
    }
  }

  /** Removes the folder and those above it, up to one that was there before; what is used stays. */
  void removeEmpty(Path above) {
    try {
      Path folder = path.toAbsolutePath();
      while (folder != null && !folder.equals(above)) {
        files.delete(folder);
        folder = folder.getParent();
      }
    } catch (IOException e) {
      // Somebody else has put something there.
    }
  }
}
