package org.sweepstack.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.sweepstack.files.FileOperations;
import org.sweepstack.files.FolderLock;
import org.sweepstack.files.RegularFile;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.journal.FolderLayout;
import org.sweepstack.journal.KeptModel;
import org.sweepstack.model.OnnxFile;
import org.sweepstack.model.OnnxReader;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.TrainedModel;

/** The networks of trials in a results folder, as files of ONNX. */
public final class ModelFiles {
  private ModelFiles() {}

  /** Returns a network as a file that also says what {@link #read} needs beside the weights. */
  static byte[] bytes(Configuration trial, TrainedModel model) {
    return OnnxFile.bytes(
        trial, model, Base64.getEncoder().encodeToString(KeptModel.bytes(model.bare())));
  }

  /**
   * Reads the network that was written of a trial; empty when there is none, or one that lacks
   * something: another program's, or weights that were rounded.
   */
  public static Optional<TrainedModel> read(ResultsFolder folder, Configuration trial) {
    Path file = new FolderLayout(folder.path()).models().resolve(trial.id() + OnnxFile.ENDING);
    try {
      return Files.exists(file) ? read(RegularFile.bytes(file), trial) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // it can be trained again
    }
  }

  /** Reads what {@link #bytes} made, or anybody. */
  static Optional<TrainedModel> read(byte[] bytes, Configuration trial) {
    return OnnxReader.of(bytes, trial)
        .flatMap(file -> decoded(file.note()).flatMap(KeptModel::read).flatMap(file::weighted));
  }

  private static Optional<byte[]> decoded(String note) {
    try {
      return Optional.of(Base64.getDecoder().decode(note));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

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
    models.write(List.of(trial));
    return models.file(trial.result().configuration().id());
  }
}
