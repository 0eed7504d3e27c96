package org.sweepstack.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.files.AppendOnlyFile;
import org.sweepstack.files.Checksum;
import org.sweepstack.files.FileOperations;
import org.sweepstack.files.ResultsException;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.TrialArtefacts;

/** Adds artefacts to a part of its own, made when there are first some to keep. */
final class PartWriter implements AutoCloseable {
  private final PartsFolder folder;
  private final FileOperations files;
  private Optional<AppendOnlyFile> file = Optional.empty();
  private int number;

  PartWriter(PartsFolder folder, FileOperations files) {
    this.folder = folder;
    this.files = files;
  }

  /**
   * Keeps the artefacts of attempts, on the disk when this returns.
   *
   * @return where those of each attempt are; empty for one that has none
   * @throws ResultsException when the file system refuses
   */
  List<Optional<PartSection>> append(List<Attempt> attempts, Set<Artefact> saved) {
    List<Optional<PartSection>> sections = new ArrayList<>();
    for (Attempt attempt : attempts) {
      TrialArtefacts kept = attempt.artefacts().only(saved);
      sections.add(
          kept.isEmpty() ? Optional.empty() : Optional.of(append(ArtefactWriter.bytes(kept))));
    }
    if (sections.stream().anyMatch(Optional::isPresent)) {
      sync();
    }
    return sections;
  }

  /** Has all that was appended on the disk when this returns. */
  void sync() {
    file.ifPresent(AppendOnlyFile::sync);
  }

  /** Keeps what is in the form of the parts, on the disk after {@link #sync}. */
  PartSection append(byte[] bytes) {
    long offset = part().write(bytes);
    return new PartSection(number, offset, bytes.length, Checksum.of(bytes));
  }

  private AppendOnlyFile part() {
    if (file.isEmpty()) {
      try {
        files.createFolders(folder.path());
      } catch (IOException e) {
        throw new ResultsException(folder.path(), e);
      }
      number = folder.nextNumber();
      file = Optional.of(AppendOnlyFile.create(files, folder.file(number), new byte[0]));
    }
    return file.orElseThrow();
  }

  @Override
  public void close() {
    file.ifPresent(AppendOnlyFile::close);
  }
}
