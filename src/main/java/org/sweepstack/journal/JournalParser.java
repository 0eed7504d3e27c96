package org.sweepstack.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sweepstack.csv.CsvRow;
import org.sweepstack.csv.FreeText;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Milestones;
import org.sweepstack.trial.TrialId;
import org.sweepstack.trial.TrialStatus;

/**
 * Reads what {@link JournalLine} wrote. What neighbours have in common, such as the host, is read
 * once and shared.
 */
final class JournalParser {
  private static final Map<String, TrialStatus> STATUSES =
      Arrays.stream(TrialStatus.values())
          .collect(Collectors.toMap(TrialStatus::word, Function.identity()));
  private static final Map<String, Artefact> ARTEFACTS =
      Arrays.stream(Artefact.values())
          .collect(Collectors.toMap(Artefact::word, Function.identity()));

  private final Map<String, Set<Artefact>> savedByText = new HashMap<>();
  private String[] cells = {};
  private int next;
  private String startedText = "";
  private Instant started = Instant.EPOCH;
  private RunContext context = new RunContext(1, "", "");

  /**
   * Reads a line without its line feed.
   *
   * @throws IllegalArgumentException when it is not the line of a record
   */
  JournalRecord parse(String line) {
    cells = CsvRow.split(line, JournalLine.COLUMNS.size());
    next = 0;
    try {
      return record();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private JournalRecord record() {
    TrialId trial = new TrialId(cell());
    TrialStatus status = known(STATUSES, cell());
    cell(); // The configuration is for people; the trial's id stands for it.
    Metrics metrics = Metrics.of(metric -> number());
    int epochsRun = integer();
    String divergedEpoch = cell();
    return new JournalRecord(
        trial,
        status,
        epochsRun,
        metrics,
        Milestones.parse(text()),
        divergedEpoch.isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(divergedEpoch)),
        text(),
        run(),
        integer(),
        savedByText.computeIfAbsent(cell(), JournalParser::saved),
        section());
  }

  private Run run() {
    String newStartedText = cell();
    if (!newStartedText.equals(startedText)) {
      started = Instant.parse(newStartedText);
      startedText = newStartedText;
    }
    double seconds = number();
    int stackSize = integer();
    RunContext newContext = new RunContext(integer(), text(), text());
    if (!newContext.equals(context)) {
      context = newContext;
    }
    return new Run(started, seconds, stackSize, context);
  }

  private Optional<PartSection> section() {
    String part = cell();
    String offset = cell();
    String bytes = cell();
    String checksum = cell();
    return part.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PartSection(
                Integer.parseInt(part),
                Long.parseLong(offset),
                Integer.parseInt(bytes),
                Integer.parseUnsignedInt(checksum, 16)));
  }

  private static Set<Artefact> saved(String words) {
    Set<Artefact> saved = EnumSet.noneOf(Artefact.class);
    if (!words.isEmpty()) {
      for (String word : words.split(" ")) {
        saved.add(known(ARTEFACTS, word));
      }
    }
    return Set.copyOf(saved);
  }

  private static <T> T known(Map<String, T> values, String word) {
    return Optional.ofNullable(values.get(word))
        .orElseThrow(() -> new IllegalArgumentException("unknown word " + word));
  }

  private String cell() {
    return cells[next++];
  }

  private String text() {
    return FreeText.ofLine(cell());
  }

  private int integer() {
    return Integer.parseInt(cell());
  }

  private double number() {
    String cell = cell();
    return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
  }
}
