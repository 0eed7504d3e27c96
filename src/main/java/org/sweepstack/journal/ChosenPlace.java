package org.sweepstack.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sweepstack.files.ResultsException;
import org.sweepstack.trial.InvalidInputException;

/**
 * Where a file or folder of the user's choice may be written: nowhere among what a results folder
 * keeps, whatever links lead there. Beside it, pages and pictures may be.
 */
public final class ChosenPlace {
  private static final List<String> HARMLESS = List.of(".html", ".png", ".svg");

  private ChosenPlace() {}

  /**
   * Checks the place of a file.
   *
   * @throws InvalidInputException when it would be among what a results folder keeps, or cannot be
   *     looked at
   */
  public static void checkFile(Path file) {
    Path target = real(file);
    Path folder = target.getParent();
    String name = target.toString().toLowerCase(Locale.ROOT);
    boolean isBesideTables =
        folder != null && isResults(folder) && HARMLESS.stream().noneMatch(name::endsWith);
    if (isBesideTables || isKept(target)) {
      throw new InvalidInputException(
          file + ": is in a results folder, among files that a run replaces; choose another place");
    }
  }

  /**
   * Checks the place of a folder that tables are written into.
   *
   * @param source the results folder that they are from, though it may have lost its journal
   * @throws InvalidInputException when it is a results folder or one of those that it keeps, or
   *     cannot be looked at
   */
  public static void checkFolder(Path folder, Path source) {
    Path target = real(folder);
    if (target.equals(real(source)) || isResults(target) || isKept(target)) {
      throw new InvalidInputException(
          folder + ": holds the results of a sweep; choose another folder");
    }
  }

  private static boolean isResults(Path folder) {
    FolderLayout layout = new FolderLayout(folder);
    return Files.exists(layout.journal()) || Files.exists(layout.definition());
  }

  /** Returns whether a place is in a folder that holds nothing but what a results folder keeps. */
  private static boolean isKept(Path target) {
    for (Path above = target; above != null; above = above.getParent()) {
      if (isResults(above)
          && new FolderLayout(above).folders().stream().anyMatch(target::startsWith)) {
        return true;
      }
    }
    return false;
  }

  /** Returns a path without links, of which only the beginning need be there. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath();
    Path existing = absolute;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    try {
      return existing.toRealPath().resolve(existing.relativize(absolute)).normalize();
    } catch (IOException e) {
      throw new InvalidInputException(
          path + ": cannot be looked at: " + ResultsException.reason(e));
    }
  }
}
