package org.sweepstack.results;

import java.util.List;
import java.util.stream.Stream;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Numbers;

/** One row per finished trial: all that may differ between equal runs. */
record TimingTable(List<Attempt> attempts, RunContext context) implements Table {
  /** Attempts before the last are not kept yet. */
  private static final String ATTEMPTS = "1";

  @Override
  public String fileName() {
    return "timing.csv";
  }

  @Override
  public List<String> header() {
    return List.of("trial", "started", "seconds", "attempts", "stack_size", "threads", "host");
  }

  @Override
  public Stream<List<String>> rows() {
    return attempts.stream().map(this::row);
  }

  private List<String> row(Attempt attempt) {
    return List.of(
        attempt.result().configuration().id().text(),
        attempt.started().toString(),
        Numbers.format(attempt.seconds()),
        ATTEMPTS,
        Integer.toString(attempt.stackSize()),
        Integer.toString(context.threads()),
        Cell.ofFreeText(context.host()));
  }
}
