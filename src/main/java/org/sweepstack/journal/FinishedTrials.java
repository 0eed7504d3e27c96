package org.sweepstack.journal;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialId;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

/**
 * The last attempt at each trial that a journal knows of, its artefacts left on the disk. For any
 * thread.
 */
public final class FinishedTrials {
  private final PartsFolder parts;
  private final Map<TrialId, JournalRecord> records = new ConcurrentHashMap<>();

  /** What trials had come to at rungs, by epoch, also of those that went on. */
  private final Map<TrialId, SortedMap<Integer, JournalRecord>> rungs = new ConcurrentHashMap<>();

  private volatile boolean isTorn;

  public FinishedTrials(PartsFolder parts) {
    this.parts = parts;
  }

  /** Returns how many trials finished, however they ended. */
  public int size() {
    return records.size();
  }

  /** Returns how a trial ended; empty when it is pending. */
  public Optional<TrialStatus> status(TrialId trial) {
    return record(trial).map(record -> record.outcome().status());
  }

  /** Returns the finished trial of a configuration; empty when it is pending. */
  public Optional<FinishedTrial> of(Configuration configuration) {
    return record(configuration.id()).map(record -> join(record, configuration));
  }

  private FinishedTrial join(JournalRecord record, Configuration configuration) {
    // The journal holds a float's shortest decimal, which is the float itself once rounded.
    Precision precision = configuration.get(Parameters.PRECISION);
    TrialResult result = new TrialResult(configuration, record.outcome().roundedTo(precision));
    return new FinishedTrial(
        result,
        record.timing(),
        record.context(),
        record.attempt(),
        record.saved(),
        () -> record.section().map(at -> load(record.trial(), at)).orElse(TrialArtefacts.NONE));
  }

  private TrialArtefacts load(TrialId trial, PartSection section) {
    return parts.read(trial, section);
  }

  /** Returns when the stack began in which a trial ended last; empty when it is pending. */
  public Optional<Instant> started(TrialId trial) {
    return record(trial).map(record -> record.timing().started());
  }

  /** Returns how often a trial was attempted. */
  public int attempts(TrialId trial) {
    return record(trial).map(JournalRecord::attempt).orElse(0);
  }

  /** Returns the trials that finished, in any order. */
  public Set<TrialId> trials() {
    return Set.copyOf(records.keySet());
  }

  /** Returns what is kept of a trial in the form of the parts; empty when there is nothing. */
  Optional<byte[]> bytes(JournalRecord record) {
    return record.section().map(at -> parts.bytes(record.trial(), at));
  }

  Optional<JournalRecord> record(TrialId trial) {
    return Optional.ofNullable(records.get(trial));
  }

  /** Puts a later record in the place of an earlier one of its trial. */
  void add(JournalRecord record) {
    records.put(record.trial(), record);
    if (record.outcome().status() == TrialStatus.STOPPED) {
      rungs
          .computeIfAbsent(record.trial(), unseen -> new ConcurrentSkipListMap<>())
          .put(record.outcome().epochsRun(), record);
    }
  }

  /** Returns what a trial had come to at rungs, by epoch; also of one that has gone on since. */
  SortedMap<Integer, JournalRecord> rungs(TrialId trial) {
    return rungs.getOrDefault(trial, Collections.emptySortedMap());
  }

  /**
   * Returns the metrics of a trial at a rung where it stopped, whether it has gone on since or not;
   * all NaN where it was not finite any more; empty when it did not stop there.
   */
  public Optional<Metrics> atRung(Configuration configuration, int epoch) {
    Precision precision = configuration.get(Parameters.PRECISION);
    return Optional.ofNullable(rungs(configuration.id()).get(epoch))
        .map(record -> record.outcome().roundedTo(precision).metrics());
  }

  /** Returns the trials that stopped at a rung and have not gone on. */
  public Set<TrialId> stopped() {
    return rungs.keySet().stream()
        .filter(trial -> status(trial).filter(TrialStatus.STOPPED::equals).isPresent())
        .collect(Collectors.toSet());
  }

  /** Takes whether the last lines of the journal were not whole when it was read. */
  void setTorn(boolean isTorn) {
    this.isTorn = isTorn;
  }

  /** Returns whether the last lines of the journal were not whole when it was read. */
  public boolean isTorn() {
    return isTorn;
  }

  /**
   * Returns the trials of which what is kept is missing or cut off, as the lengths of the files
   * tell: quick, where {@link #damaged} reads hundreds of megabytes of a hundred thousand trials.
   */
  public Map<TrialId, DamagedPart> cutOff() {
    return parts.cutOff(sections());
  }

  /**
   * Reads what is kept of all trials, but for what it says, and returns those of which it is
   * missing or damaged, each with its file and what is wrong with it.
   */
  public Map<TrialId, DamagedPart> damaged() {
    return parts.damaged(sections());
  }

  private Map<TrialId, PartSection> sections() {
    Map<TrialId, PartSection> kept = new HashMap<>();
    records.forEach((trial, record) -> record.section().ifPresent(at -> kept.put(trial, at)));
    return kept;
  }
}
