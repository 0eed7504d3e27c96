package org.sweepstack.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sweepstack.summary.RankingGroup;
import org.sweepstack.summary.Summary;
import org.sweepstack.summary.SummaryRow;
import org.sweepstack.sweep.ListedSweep;
import org.sweepstack.sweep.SweepStatus;
import org.sweepstack.terminal.Durations;
import org.sweepstack.terminal.ShortNumbers;
import org.sweepstack.terminal.TextTable;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.PrintableText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the sweeps that there are. */
@Command(
    name = "list",
    description =
        "Lists the sweeps in a folder: how many trials they have, how these ended, the best value"
            + " of the objective, the size on disk, and the age of the last result.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Runnable {
  private static final double BYTES_PER_MB = 1 << 20;

  @Spec private CommandSpec spec;
  @Mixin private OutOption out;

  @Override
  public void run() {
    List<ListedSweep> sweeps = ListedSweep.in(out.folder());
    PrintWriter lines = spec.commandLine().getOut();
    if (sweeps.isEmpty()) {
      lines.println("no sweep in " + PrintableText.of(out.folder().toString()));
      return;
    }
    Instant now = Instant.now();
    TextTable table = new TextTable(List.of("sweep", "trials", "best", "MB", "last trial"));
    sweeps.forEach(sweep -> table.add(row(sweep, now)));
    table.print(lines);
    for (ListedSweep sweep : sweeps) {
      Notices.warn(spec.commandLine().getErr(), sweep.problem().stream().toList());
      sweep
          .status()
          .ifPresent(status -> DamageWarnings.print(status.damage(), spec.commandLine().getErr()));
    }
  }

  private static List<String> row(ListedSweep sweep, Instant now) {
    return List.of(
        PrintableText.of(sweep.folder().name()),
        sweep.status().map(StatusCommand::counts).orElse("cannot be read"),
        sweep.status().flatMap(ListCommand::best).orElse("-"),
        String.format(Locale.ROOT, "%.1f", sweep.bytes() / BYTES_PER_MB),
        sweep.status().flatMap(SweepStatus::writer).isPresent()
            ? "running"
            : Durations.rough(Duration.between(sweep.changed(), now)) + " ago");
  }

  /** Returns the best value of each group that is ranked, such as {@code test_loss 0.02 on xor}. */
  private static Optional<String> best(SweepStatus status) {
    Summary summary = Summary.of(status.results());
    Metric metric = summary.objective().metric();
    List<String> values = new ArrayList<>();
    summary
        .rowsByGroup()
        .forEach(
            (group, rows) ->
                rows.stream()
                    .filter(row -> row.rank().isPresent())
                    .findFirst()
                    .ifPresent(row -> values.add(value(row, metric, group, summary))));
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(metric.word() + " " + String.join(", ", values));
  }

  private static String value(SummaryRow row, Metric metric, RankingGroup group, Summary summary) {
    return ShortNumbers.format(row.statistics(metric).mean())
        + (summary.groups().areSeveral() ? " on " + group.name() : "");
  }
}
