package org.sweepstack.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sweepstack.trial.InvalidInputException;

/**
 * A folder within another that is written into. Who may write there may put a link in its place, by
 * which files elsewhere would be overwritten and removed; reading by one does no harm.
 *
 * @param outer the folder that all stays in, which may itself be reached by links
 * @param path the folder within, which need not be there
 */
public record InnerFolder(Path outer, Path path) {

  /**
   * Makes sure that what is written into the folder stays in the outer one.
   *
   * @throws InvalidInputException when there is no folder in its place, or it is elsewhere
   */
  public void check() {
    if (Files.exists(path, NOFOLLOW_LINKS) && !Files.isDirectory(path)) {
      throw new InvalidInputException(path + ": not a folder, as which it is needed; remove it");
    }
    try {
      elsewhere()
          .ifPresent(
              place -> {
                throw new InvalidInputException(
                    path
                        + ": leads to "
                        + place
                        + ", outside of the results folder, where nothing is written; put the"
                        + " folder itself there");
              });
    } catch (IOException e) {
      throw ResultsException.unreadable(path, e);
    }
  }

  /**
   * Returns where the folder, or the nearest above it that is there, is if not in the outer one.
   */
  Optional<Path> elsewhere() throws IOException {
    Path nearest = path.toAbsolutePath();
    while (!Files.exists(nearest, NOFOLLOW_LINKS) && nearest.getParent() != null) {
      nearest = nearest.getParent();
    }
    Path place = nearest.toRealPath();
    return place.startsWith(outer.toRealPath()) ? Optional.empty() : Optional.of(place);
  }
}
