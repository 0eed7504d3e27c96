package org.sweepstack.journal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sweepstack.files.Checksum;
import org.sweepstack.files.ResultsException;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialId;

/**
 * The artefacts of all attempts, in numbered files of which each opening of the journal begins a
 * new one.
 *
 * @param path the folder
 */
record PartsFolder(Path path) {
  private static final Pattern NAME = Pattern.compile("([0-9]{5,9})\\.part");

  /** Returns the file of a part. */
  Path file(int part) {
    return path.resolve(String.format(Locale.ROOT, "%05d.part", part));
  }

  /** Returns the number after the largest that is there, from 1. */
  int nextNumber() {
    if (!Files.isDirectory(path)) {
      return 1;
    }
    try (Stream<Path> files = Files.list(path)) {
      return 1 + files.mapToInt(PartsFolder::number).max().orElse(0);
    } catch (IOException e) {
      throw new ResultsException(path, e);
    }
  }

  private static int number(Path file) {
    Matcher matcher = NAME.matcher(file.getFileName().toString());
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  /** Returns how long a part is; 0 when it is missing. */
  long length(int part) {
    return file(part).toFile().length();
  }

  /**
   * Reads what was kept of a trial.
   *
   * @throws InvalidInputException when the part is missing, or is not what was written
   */
  TrialArtefacts read(TrialId trial, PartSection section) {
    byte[] bytes = new byte[section.bytes()];
    // Not a channel: those close when their thread is interrupted.
    try (RandomAccessFile file = new RandomAccessFile(file(section.part()).toFile(), "r")) {
      file.seek(section.offset());
      file.readFully(bytes);
    } catch (FileNotFoundException e) {
      throw unreadable(trial, section, "the file is missing");
    } catch (IOException e) {
      throw unreadable(trial, section, "it ends too early");
    }
    if (Checksum.of(bytes) != section.checksum()) {
      throw unreadable(trial, section, "its checksum differs");
    }
    try {
      return ArtefactReader.read(bytes);
    } catch (IOException e) {
      throw unreadable(trial, section, "another version wrote it");
    }
  }

  private InvalidInputException unreadable(TrialId trial, PartSection section, String reason) {
    return new InvalidInputException(
        file(section.part())
            + ": what was kept of "
            + trial
            + " cannot be read: "
            + reason
            + "; rerun that trial, or restore the file from a copy");
  }
}
