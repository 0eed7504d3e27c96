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
import org.sweepstack.csv.FreeText;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Milestones;
import org.sweepstack.trial.Outcome;
import org.sweepstack.trial.RunContext;
import org.sweepstack.trial.Timing;
import org.sweepstack.trial.TrialId;
import org.sweepstack.trial.TrialStatus;

/**
 * Reads what {@link JournalLine} wrote, by the names of the columns: one that is not there counts
 * as empty. What neighbours have in common, such as the host, is read once and shared.
 */
final class JournalParser {
  private static final Map<String, TrialStatus> STATUSES =
      Arrays.stream(TrialStatus.values())
          .collect(Collectors.toMap(TrialStatus::word, Function.identity()));
  private static final Map<String, Artefact> ARTEFACTS =
      Arrays.stream(Artefact.values())
          .collect(Collectors.toMap(Artefact::word, Function.identity()));

  private final JournalColumns columns;
  private final Map<String, Set<Artefact>> savedByText = new HashMap<>();
  private String[] cells = {};
  private int next;
  private String startedText = "";
  private Instant started = Instant.EPOCH;
  private RunContext context = new RunContext(1, "", "");

  JournalParser(JournalColumns columns) {
    this.columns = columns;
  }

  /**
   * Reads a line without its line feed.
   *
   * @throws IllegalArgumentException when it is not the line of a record
   */
  JournalRecord parse(String line) {
    cells = columns.asWritten(line);
    next = 0;
    try {
      return record();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private JournalRecord record() {
    TrialId trial = new TrialId(cell());
    TrialStatus status = status(cell());
    cell(); // The configuration is for people; the trial's id stands for it.
    Metrics metrics = Metrics.of(this::measured);
    int epochsRun = integer(0);
    String divergedEpoch = cell();
    String milestones = text();
    Outcome outcome =
        new Outcome(
            status,
            epochsRun,
            metrics,
            milestones.isEmpty() ? Milestones.NONE : Milestones.parse(milestones),
            divergedEpoch.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(divergedEpoch)),
            text());
    return new JournalRecord(
        trial,
        outcome,
        timing(),
        context(),
        integer(1),
        savedByText.computeIfAbsent(cell(), JournalParser::saved),
        section());
  }

  private double measured(Metric metric) {
    double value = number(Double.NaN);
    if (metric.isShare() && (value < 0 || value > 1)) {
      throw new IllegalArgumentException("no share of samples: " + value);
    }
    return value;
  }

  private Timing timing() {
    String newStartedText = cell();
    if (!newStartedText.equals(startedText)) {
      started = newStartedText.isEmpty() ? Instant.EPOCH : Instant.parse(newStartedText);
      startedText = newStartedText;
    }
    return new Timing(started, number(0), integer(1));
  }

  private RunContext context() {
    RunContext newContext = new RunContext(integer(1), text(), text());
    if (!newContext.equals(context)) {
      context = newContext;
    }
    return context;
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

  /** Returns the known artefacts: what a later version kept besides is passed over. */
  private static Set<Artefact> saved(String words) {
    Set<Artefact> saved = EnumSet.noneOf(Artefact.class);
    for (String word : words.split(" ")) {
      Optional.ofNullable(ARTEFACTS.get(word)).ifPresent(saved::add);
    }
    return Set.copyOf(saved);
  }

  private static TrialStatus status(String word) {
    return Optional.ofNullable(STATUSES.get(word))
        .orElseThrow(() -> new IllegalArgumentException("unknown status " + word));
  }

  private String cell() {
    return cells[next++];
  }

  private String text() {
    return FreeText.ofLine(cell());
  }

  private int integer(int otherwise) {
    String cell = cell();
    return cell.isEmpty() ? otherwise : Integer.parseInt(cell);
  }

  private double number(double otherwise) {
    String cell = cell();
    return cell.isEmpty() ? otherwise : JournalLine.parse(cell);
  }
}
