package org.sweepstack.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.files.Checksum;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.RunContext;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialId;
import org.sweepstack.trial.TrialResult;

/**
 * What a stack came to in another process. As bytes it is a journal, the part that this names, and
 * the stack traces of failed trials.
 *
 * @param attempts one at each trial of the stack
 * @param saved what is kept of them
 * @param where what they ran on
 */
public record SentAttempts(List<Attempt> attempts, Set<Artefact> saved, RunContext where) {
  private static final String JOURNAL = "journal";
  private static final String PART = "part";
  private static final String LOGS = "logs";

  /** Copies the collections. */
  public SentAttempts {
    attempts = List.copyOf(attempts);
    saved = Set.copyOf(saved);
  }

  /** Returns the attempts as {@link #of} reads them. */
  public byte[] bytes() {
    ByteArrayOutputStream journal = new ByteArrayOutputStream();
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    journal.writeBytes(JournalLine.header());
    for (Attempt attempt : attempts) {
      JournalRecord record = JournalRecord.of(attempt, 1, saved, section(attempt, part), where);
      journal.writeBytes(JournalLine.bytes(record, attempt.result().configuration()));
    }
    FieldWriter fields = new FieldWriter();
    fields.field(JOURNAL, field -> field.write(journal.toByteArray()));
    fields.field(PART, field -> field.write(part.toByteArray()));
    fields.field(LOGS, field -> field.writeTexts(attempts.stream().map(Attempt::log).toList()));
    return fields.bytes();
  }

  private Optional<PartSection> section(Attempt attempt, ByteArrayOutputStream part) {
    TrialArtefacts kept = attempt.artefacts().only(saved);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes = ArtefactWriter.bytes(kept);
    int offset = part.size();
    part.writeBytes(bytes);
    return Optional.of(new PartSection(1, offset, bytes.length, Checksum.of(bytes)));
  }

  /**
   * Reads what {@link #bytes} made.
   *
   * @param trials those of the stack
   * @throws IllegalArgumentException when it is something else
   */
  public static SentAttempts of(byte[] bytes, List<Configuration> trials) {
    try {
      return of(new FieldReader(ByteBuffer.wrap(bytes)).fields(), trials);
    } catch (IOException | IndexOutOfBoundsException | BufferUnderflowException e) {
      throw new IllegalArgumentException("no attempts", e);
    }
  }

  private static SentAttempts of(Map<String, FieldReader> fields, List<Configuration> trials)
      throws IOException {
    if (!fields.keySet().containsAll(Set.of(JOURNAL, PART, LOGS))) {
      throw new IllegalArgumentException("no attempts");
    }
    String[] lines = new String(fields.get(JOURNAL).content(), UTF_8).split("\n");
    byte[] part = fields.get(PART).content();
    List<String> logs = fields.get(LOGS).texts();
    Map<TrialId, Configuration> byId =
        trials.stream().collect(toMap(Configuration::id, identity()));
    JournalParser parser =
        new JournalParser(
            JournalColumns.of(lines[0])
                .orElseThrow(() -> new IllegalArgumentException("no journal")));
    List<Attempt> attempts = new ArrayList<>();
    Optional<JournalRecord> last = Optional.empty();
    for (int line = 1; line < lines.length; line++) {
      JournalRecord record = parser.parse(lines[line]);
      Configuration trial =
          Optional.ofNullable(byId.get(record.trial()))
              .orElseThrow(
                  () -> new IllegalArgumentException(record.trial() + " was not asked for"));
      attempts.add(attempt(record, trial, part, logs.get(line - 1)));
      last = Optional.of(record);
    }
    JournalRecord any = last.orElseThrow(() -> new IllegalArgumentException("no attempts"));
    return new SentAttempts(attempts, any.saved(), any.context());
  }

  private static Attempt attempt(JournalRecord record, Configuration trial, byte[] part, String log)
      throws IOException {
    TrialResult result =
        new TrialResult(trial, record.outcome().roundedTo(trial.get(Parameters.PRECISION)));
    TrialArtefacts artefacts = TrialArtefacts.NONE;
    if (record.section().isPresent()) {
      PartSection at = record.section().get();
      int offset = Math.toIntExact(at.offset());
      artefacts = ArtefactReader.read(ByteBuffer.wrap(part, offset, at.bytes()).slice());
    }
    return new Attempt(result, artefacts, log, record.timing());
  }
}
