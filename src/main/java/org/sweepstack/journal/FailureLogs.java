package org.sweepstack.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sweepstack.files.FileOperations;
import org.sweepstack.files.FileOperations.OpenFile;
import org.sweepstack.files.ResultsException;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.TrialId;

/**
 * The stack traces of failed trials, one file each, for people: no command reads them, so they are
 * not forced to the disk.
 */
public record FailureLogs(Path folder, FileOperations files) {

  /** Writes the logs of failed trials, and removes those of trials that no longer fail. */
  void update(List<Attempt> attempts) {
    Map<TrialId, String> logs = new LinkedHashMap<>();
    attempts.forEach(attempt -> logs.put(attempt.result().configuration().id(), attempt.log()));
    update(logs);
  }

  /** Writes the logs of trials, and removes those that are empty. */
  void update(Map<TrialId, String> logs) {
    boolean isThere = Files.isDirectory(folder);
    logs.forEach(
        (trial, log) -> {
          Path file = file(trial);
          try {
            if (!log.isEmpty()) {
              files.createFolders(folder);
              write(file, log.getBytes(UTF_8));
            } else if (isThere && Files.exists(file)) {
              files.delete(file);
            }
          } catch (IOException e) {
            throw new ResultsException(file, e);
          }
        });
  }

  /** Returns where the log of a trial is, if it has failed. */
  public Path file(TrialId trial) {
    return folder.resolve(trial + ".log");
  }

  private void write(Path file, byte[] log) throws IOException {
    try (OpenFile open = files.create(file)) {
      open.write(log, 0, log.length);
    }
  }
}
