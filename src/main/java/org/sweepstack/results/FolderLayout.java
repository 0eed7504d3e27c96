package org.sweepstack.results;

import java.nio.file.Path;
import java.util.List;

/**
 * Where everything of a results folder is, but for its tables.
 *
 * @param path the folder
 */
record FolderLayout(Path path) {
  Path journal() {
    return path.resolve("journal.csv");
  }

  PartsFolder parts() {
    return new PartsFolder(path.resolve("parts"));
  }

  Path logs() {
    return path.resolve("logs");
  }

  Path arrays() {
    return path.resolve("arrays");
  }

  /** Returns the folders that hold nothing but what is kept here. */
  List<Path> folders() {
    return List.of(parts().path(), logs(), arrays(), running());
  }

  Path definition() {
    return path.resolve("definition.csv");
  }

  Path sweepCopy() {
    return path.resolve("sweep.yaml");
  }

  Path suspects() {
    return path.resolve("suspects.csv");
  }

  Path running() {
    return path.resolve("running");
  }
}
