package org.sweepstack.data;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.InvalidInputException;

/** Where data may be that a sweep was defined on: what is there has to be the same. */
enum DataPlaces {
  /** A file. */
  FILE(Files::isRegularFile, Files::isDirectory, "a folder, expected a CSV file"),
  /** A file of weights. */
  WEIGHTS(Files::isRegularFile, Files::isDirectory, "a folder, expected an .npz file of NumPy"),
  /** A folder of files. */
  FOLDER(
      Files::isDirectory,
      Files::isRegularFile,
      "a file, expected the folder with the four files of images and labels");

  private final Predicate<Path> isThere;
  private final Predicate<Path> isOther;
  private final String other;

  DataPlaces(Predicate<Path> isThere, Predicate<Path> isOther, String other) {
    this.isThere = isThere;
    this.isOther = isOther;
    this.other = other;
  }

  /**
   * Reads what is at the first place that has the content of a file.
   *
   * @param reader returns nothing where the content is another
   * @throws InvalidInputException when no place has it
   */
  <T> T read(DataFile file, Function<Path, Optional<T>> reader) {
    Optional<Path> changed = Optional.empty();
    for (String place : file.places()) {
      Optional<Path> path = path(place);
      Optional<T> content = path.filter(isThere).flatMap(reader);
      if (content.isPresent()) {
        return content.get();
      }
      if (path.filter(isOther).isPresent()) {
        throw new InvalidInputException(file.path() + ": " + other);
      }
      changed = changed.or(() -> path.filter(isThere));
    }
    throw new InvalidInputException(
        changed.map(Path::toString).orElse(file.location())
            + ": the data file "
            + (changed.isPresent() ? "has changed" : "is gone")
            + " since the sweep was read;"
            + " restore it, or run the sweep file again, which makes new trials");
  }

  private static Optional<Path> path(String place) {
    try {
      return Optional.of(Path.of(place));
    } catch (InvalidPathException e) {
      // A place on another system.
      return Optional.empty();
    }
  }
}
