package org.sweepstack.results;

import java.nio.file.Path;
import java.util.List;
import org.sweepstack.files.FileOperations;
import org.sweepstack.files.FolderLock;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.journal.FolderLayout;

/** The networks of trials in a results folder, as files of ONNX. */
public final class ModelFiles {
  private ModelFiles() {}

  /**
   * Writes the network of a trial, replaced as a whole.
   *
   * @param folder the results folder, whose lock is held
   * @param trial one that kept its network
   * @return the file
   * @throws org.sweepstack.files.ResultsException when it cannot be written
   */
  public static Path write(ResultsFolder folder, FolderLock lock, FinishedTrial trial) {
    TrialFiles models =
        TrialFiles.ofModels(
            new FolderLayout(folder.path()).models(),
            lock.guard(FileOperations.onDisk()),
            cells -> {});
    models.write(List.of(trial), TrialFiles::model);
    return models.file(trial.result().configuration().id());
  }
}
