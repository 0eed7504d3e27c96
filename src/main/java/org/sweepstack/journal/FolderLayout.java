package org.sweepstack.journal;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sweepstack.files.InnerFolder;
import org.sweepstack.trial.InvalidInputException;

/**
 * Where everything of a results folder is, but for its tables.
 *
 * @param path the folder
 */
public record FolderLayout(Path path) {
  public Path journal() {
    return path.resolve("journal.csv");
  }

  public PartsFolder parts() {
    return new PartsFolder(path.resolve("parts"));
  }

  public Path logs() {
    return path.resolve("logs");
  }

  public Path arrays() {
    return path.resolve("arrays");
  }

  public Path models() {
    return path.resolve("models");
  }

  /** Returns the folders that hold nothing but what is kept here. */
  public List<Path> folders() {
    return List.of(parts().path(), logs(), arrays(), models(), running());
  }

  /**
   * Makes sure that what is written into the folder stays in it.
   *
   * @throws InvalidInputException when a link leads elsewhere, or something else is in the place of
   *     a folder
   */
  public void checkOwn() {
    folders().forEach(folder -> new InnerFolder(path, folder).check());
    if (Files.isSymbolicLink(journal())) {
      throw new InvalidInputException(
          journal() + ": is a link to another place; put the file itself there");
    }
  }

  public Path definition() {
    return path.resolve("definition.csv");
  }

  public Path sweepCopy() {
    return path.resolve("sweep.yaml");
  }

  /** Returns the file that keeps git from changing the others. */
  public Path gitAttributes() {
    return path.resolve(".gitattributes");
  }

  public Path suspects() {
    return path.resolve("suspects.csv");
  }

  public Path running() {
    return path.resolve("running");
  }

  /** Returns whether a file is one of those that are there before any training. */
  public boolean isMadeAtOnce(Path file) {
    return Files.isRegularFile(file, NOFOLLOW_LINKS)
        && Stream.of(journal(), gitAttributes(), definition(), sweepCopy()).anyMatch(file::equals);
  }
}
