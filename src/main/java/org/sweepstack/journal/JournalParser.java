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
  private static final Metric[] METRICS = Metric.values();

  private final JournalColumns columns;
  private final Map<String, Integer> places = new HashMap<>();
  private final int[] metricPlaces;
  private final Map<String, Set<Artefact>> savedByText = new HashMap<>();
  private String[] cells = {};
  private String startedText = "";
  private Instant started = Instant.EPOCH;
  private RunContext context = new RunContext(1, "", "");

  JournalParser(JournalColumns columns) {
    this.columns = columns;
    JournalColumns.WRITTEN.forEach(name -> places.put(name, columns.place(name)));
    metricPlaces =
        Arrays.stream(METRICS).mapToInt(metric -> columns.place(metric.word())).toArray();
  }

  /**
   * Reads a line without its line feed.
   *
   * @throws IllegalArgumentException when it is not the line of a record
   */
  JournalRecord parse(String line) {
    cells = columns.split(line);
    try {
      return record();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private JournalRecord record() {
    return new JournalRecord(
        new TrialId(cell(JournalColumns.TRIAL)),
        outcome(),
        run(),
        integer(JournalColumns.ATTEMPT, 1),
        savedByText.computeIfAbsent(cell(JournalColumns.ARTEFACTS), JournalParser::saved),
        section());
  }

  private Outcome outcome() {
    String milestones = text(JournalColumns.MILESTONES);
    String divergedEpoch = cell(JournalColumns.DIVERGED_EPOCH);
    return new Outcome(
        status(cell(JournalColumns.STATUS)),
        integer(JournalColumns.EPOCHS_RUN, 0),
        Metrics.of(metric -> number(cellAt(metricPlaces[metric.ordinal()]), Double.NaN)),
        milestones.isEmpty() ? Milestones.NONE : Milestones.parse(milestones),
        divergedEpoch.isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(divergedEpoch)),
        text(JournalColumns.ERROR));
  }

  private Run run() {
    String newStartedText = cell(JournalColumns.STARTED);
    if (!newStartedText.equals(startedText)) {
      started = newStartedText.isEmpty() ? Instant.EPOCH : Instant.parse(newStartedText);
      startedText = newStartedText;
    }
    RunContext newContext =
        new RunContext(
            integer(JournalColumns.THREADS, 1),
            text(JournalColumns.HOST),
            text(JournalColumns.NUMERIC_KERNELS));
    if (!newContext.equals(context)) {
      context = newContext;
    }
    return new Run(
        started,
        number(cell(JournalColumns.SECONDS), 0),
        integer(JournalColumns.STACK_SIZE, 1),
        context);
  }

  private Optional<PartSection> section() {
    String part = cell(JournalColumns.PART);
    return part.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PartSection(
                Integer.parseInt(part),
                Long.parseLong(cell(JournalColumns.OFFSET)),
                Integer.parseInt(cell(JournalColumns.BYTES)),
                Integer.parseUnsignedInt(cell(JournalColumns.PART_CHECKSUM), 16)));
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

  private String cell(String column) {
    return cellAt(places.get(column));
  }

  private String cellAt(int place) {
    return place < 0 ? "" : cells[place];
  }

  private String text(String column) {
    return FreeText.ofLine(cell(column));
  }

  private int integer(String column, int otherwise) {
    String cell = cell(column);
    return cell.isEmpty() ? otherwise : Integer.parseInt(cell);
  }

  private static double number(String cell, double otherwise) {
    return cell.isEmpty() ? otherwise : Double.parseDouble(cell);
  }
}
