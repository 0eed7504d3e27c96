package org.sweepstack.journal;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sweepstack.files.AppendOnlyFile;
import org.sweepstack.files.FileOperations;
import org.sweepstack.files.ResultsException;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.RunContext;
import org.sweepstack.trial.TrialId;

/**
 * The finished attempts of a sweep, from which all its tables are made: a file that only grows, and
 * beside it the parts with what is kept of each attempt. For any thread, in the process that holds
 * the folder's lock.
 */
public final class Journal implements AutoCloseable {
  private final AppendOnlyFile file;
  private final PartWriter parts;
  private final FailureLogs logs;
  private final FinishedTrials finished;

  /** Whether the file ends with no lines of this version's columns. */
  private boolean needsHeader;

  private Journal(
      AppendOnlyFile file,
      boolean needsHeader,
      PartWriter parts,
      FailureLogs logs,
      FinishedTrials finished) {
    this.file = file;
    this.needsHeader = needsHeader;
    this.parts = parts;
    this.logs = logs;
    this.finished = finished;
  }

  /**
   * Opens the journal of a folder, which is made where there is none. What its writer left of a
   * line when it was stopped stays until something is appended.
   */
  public static Journal open(FolderLayout folder, FileOperations files) {
    Path path = folder.journal();
    FinishedTrials finished = new FinishedTrials(folder.parts());
    JournalReader.Found found = JournalReader.read(path, finished);
    boolean isThere = Files.exists(path);
    AppendOnlyFile file =
        isThere
            ? AppendOnlyFile.open(files, path, found.length())
            : AppendOnlyFile.create(files, path, JournalLine.header());
    return new Journal(
        file,
        isThere && !found.isOfThisVersion(),
        new PartWriter(folder.parts(), files),
        new FailureLogs(folder.logs(), files),
        finished);
  }

  /** Returns the finished trials, which later appends are added to. */
  public FinishedTrials finished() {
    return finished;
  }

  /**
   * Adds attempts, all or none, on the disk when this returns. Only when the process ends amid it,
   * or the disk does not even let half a write be taken back, may some of them be there.
   *
   * @param saved what is kept of them
   * @param context what they ran on
   * @throws ResultsException when the file system refuses; a later call may succeed
   */
  public synchronized void append(List<Attempt> attempts, Set<Artefact> saved, RunContext context) {
    if (attempts.isEmpty()) {
      return;
    }
    List<Optional<PartSection>> sections = parts.append(attempts, saved);
    logs.update(attempts);
    List<JournalRecord> records = records(attempts, saved, sections, context);
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (int index = 0; index < records.size(); index++) {
      Configuration configuration = attempts.get(index).result().configuration();
      lines.writeBytes(JournalLine.bytes(records.get(index), configuration));
    }
    write(lines);
    records.forEach(finished::add);
  }

  /**
   * Adds the last attempts at some trials from another folder, with all that is kept of them and as
   * they are there. On the disk when this returns; when the process ends amid it, some of them may
   * be there.
   *
   * @param others what the other folder has, these trials among it
   * @param otherLogs tells the stack trace of a trial that failed there; else empty
   * @throws org.sweepstack.trial.InvalidInputException when what was kept of one cannot be read;
   *     nothing is added then
   * @throws ResultsException when the file system refuses; a later call may succeed
   */
  public synchronized void copy(
      FinishedTrials others, Function<TrialId, String> otherLogs, List<Configuration> trials) {
    List<JournalRecord> records = new ArrayList<>();
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    Map<TrialId, String> texts = new LinkedHashMap<>();
    for (Configuration trial : trials) {
      JournalRecord other = others.record(trial.id()).orElseThrow();
      for (JournalRecord rung : others.rungs(trial.id()).values()) {
        // What halving decides by; what was kept of the trial then has been replaced since.
        JournalRecord record = rung.at(Optional.empty(), trial.get(Parameters.PRECISION));
        records.add(record);
        lines.writeBytes(JournalLine.bytes(record, trial));
      }
      Optional<PartSection> place = others.bytes(other).map(parts::append);
      JournalRecord record = other.at(place, trial.get(Parameters.PRECISION));
      records.add(record);
      lines.writeBytes(JournalLine.bytes(record, trial));
      texts.put(trial.id(), otherLogs.apply(trial.id()));
    }
    parts.sync();
    logs.update(texts);
    write(lines);
    records.forEach(finished::add);
  }

  private void write(ByteArrayOutputStream lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (needsHeader) {
      bytes.writeBytes(JournalLine.header());
    }
    bytes.writeBytes(lines.toByteArray());
    file.write(bytes.toByteArray());
    file.sync();
    needsHeader = false;
  }

  private List<JournalRecord> records(
      List<Attempt> attempts,
      Set<Artefact> saved,
      List<Optional<PartSection>> sections,
      RunContext context) {
    Map<TrialId, Integer> counts = new HashMap<>();
    List<JournalRecord> records = new ArrayList<>();
    for (int index = 0; index < attempts.size(); index++) {
      Attempt made = attempts.get(index);
      int count = counts.merge(made.result().configuration().id(), 1, Integer::sum);
      int earlier = finished.attempts(made.result().configuration().id());
      records.add(JournalRecord.of(made, earlier + count, saved, sections.get(index), context));
    }
    return records;
  }

  @Override
  public synchronized void close() {
    file.close();
    parts.close();
  }
}
