package org.sweepstack.results;

import java.util.List;
import java.util.stream.Stream;
import org.sweepstack.csv.SpreadsheetText;
import org.sweepstack.csv.Table;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.Timing;

/** One row per finished trial: all that may differ between equal runs. */
record TimingTable(List<FinishedTrial> finished) implements Table {
  static final String FILE = "timing.csv";

  @Override
  public String fileName() {
    return FILE;
  }

  @Override
  public List<String> header() {
    return List.of("trial", "started", "seconds", "attempts", "stack_size", "threads", "host");
  }

  @Override
  public Stream<List<String>> rows() {
    return finished.stream().map(TimingTable::row);
  }

  private static List<String> row(FinishedTrial finished) {
    Timing timing = finished.timing();
    return List.of(
        finished.result().configuration().id().text(),
        timing.started().toString(),
        Numbers.format(timing.seconds()),
        Integer.toString(finished.attempts()),
        Integer.toString(timing.stackSize()),
        Integer.toString(finished.context().threads()),
        SpreadsheetText.ofName(finished.context().host()));
  }
}
