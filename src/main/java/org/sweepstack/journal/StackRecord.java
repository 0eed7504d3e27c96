package org.sweepstack.journal;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweepstack.journal.KeyValues.Fact;
import org.sweepstack.trial.TrialId;

/** Writes and reads what says that a stack is training. */
final class StackRecord {
  private static final String PROCESS = "process";
  private static final String ALONE = "alone";
  private static final String CRASH_FILE = "crash_file";
  private static final String BEGUN = "begun";
  private static final String TRIAL = "trial";

  private StackRecord() {}

  /** Returns the record of a stack. */
  static String text(List<TrialId> trials, boolean isAlone, long process, Path crashFile) {
    List<Fact> rows = new ArrayList<>();
    rows.add(new Fact(PROCESS, Long.toString(process)));
    rows.add(new Fact(BEGUN, Instant.now().toString()));
    rows.add(new Fact(ALONE, Boolean.toString(isAlone)));
    rows.add(new Fact(CRASH_FILE, crashFile.toString()));
    trials.forEach(trial -> rows.add(new Fact(TRIAL, trial.text())));
    return new KeyValues(rows).text();
  }

  /** Reads what {@link #text} wrote; empty when the process died while it was written. */
  static Optional<LeftStack> parse(int number, byte[] bytes) {
    try {
      return KeyValues.parse(bytes).map(facts -> stack(number, facts));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty(); // whole, but of another version
    }
  }

  private static LeftStack stack(int number, KeyValues facts) {
    return new LeftStack(
        number,
        facts.all(TRIAL).stream().map(TrialId::new).toList(),
        Boolean.parseBoolean(facts.only(ALONE)),
        Long.parseLong(facts.only(PROCESS)),
        Instant.parse(facts.only(BEGUN)),
        Path.of(facts.only(CRASH_FILE)));
  }
}
