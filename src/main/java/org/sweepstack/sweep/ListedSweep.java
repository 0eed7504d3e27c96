package org.sweepstack.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sweepstack.files.ResultsException;
import org.sweepstack.journal.FolderLayout;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.InvalidInputException;

/**
 * A results folder among others.
 *
 * @param folder the folder
 * @param bytes what its files take
 * @param changed when a trial was last written down
 * @param status how the sweep stands; empty when the folder cannot be read
 * @param problem why it cannot be read; else empty
 */
public record ListedSweep(
    ResultsFolder folder,
    long bytes,
    Instant changed,
    Optional<SweepStatus> status,
    Optional<String> problem) {

  /**
   * Lists the sweeps in a folder, by name; what holds no sweep is left out.
   *
   * @throws InvalidInputException when there is no such folder, or it may not be read
   */
  public static List<ListedSweep> in(Path parent) {
    if (!Files.isDirectory(parent)) {
      throw new InvalidInputException(parent + ": no such folder of results folders");
    }
    try (Stream<Path> folders = Files.list(parent)) {
      return folders
          .filter(Files::isDirectory)
          .sorted()
          .map(ResultsFolder::existing)
          .filter(ResultsFolder::hasJournal)
          .map(ListedSweep::of)
          .toList();
    } catch (IOException e) {
      throw unreadable(parent, e);
    } catch (UncheckedIOException e) {
      throw unreadable(parent, e.getCause());
    }
  }

  private static InvalidInputException unreadable(Path parent, IOException cause) {
    return new InvalidInputException(
        parent + ": cannot be read: " + ResultsException.reason(cause));
  }

  private static ListedSweep of(ResultsFolder folder) {
    try {
      Instant changed =
          Files.getLastModifiedTime(new FolderLayout(folder.path()).journal()).toInstant();
      long bytes = bytes(folder.path());
      try {
        SweepStatus status = SweepStatus.glance(folder);
        return new ListedSweep(folder, bytes, changed, Optional.of(status), Optional.empty());
      } catch (InvalidInputException | ResultsException e) {
        return new ListedSweep(
            folder, bytes, changed, Optional.empty(), Optional.of(e.getMessage()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(ListedSweep::size).sum();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      // A run that is at work replaces its files.
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
