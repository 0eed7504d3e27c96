package org.sweepstack.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.sweepstack.filter.Filter;
import org.sweepstack.summary.Summary;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.sweep.SweepStatus;
import org.sweepstack.terminal.Terminal;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Objective;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the best configurations of a sweep, or of some of its trials, by any metric. */
@Command(
    name = "top",
    description =
        "Prints the best configurations of a sweep, or of those of its trials that pass a filter,"
            + " by the objective or by any other metric.",
    mixinStandardHelpOptions = true)
final class TopCommand implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private FolderOptions folder;
  @Mixin private WhereOption where;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many configurations of each ranked group (default: ${DEFAULT-VALUE}).")
  private int rows;

  @Option(
      names = "--by",
      paramLabel = "METRIC",
      description =
          "The metric that ranks, such as test_accuracy; a loss is best where it is smallest, an"
              + " accuracy where it is largest (default: the objective of the sweep).")
  private String metric;

  @Override
  public void run() {
    if (rows < 1) {
      throw new InvalidInputException("N: expected an integer from 1 up, got " + rows);
    }
    Optional<Objective> asked =
        Optional.ofNullable(metric).map(word -> Objective.of(MetricNames.metric("--by", word)));
    Optional<Filter> filter = where.filter();
    SweepStatus status = SweepStatus.glance(folder.folder());
    DamageWarnings.print(status.damage(), spec.commandLine().getErr());
    SweepResults all = filter.map(status::passing).orElse(status.results());
    SweepResults ranked = asked.map(all::rankedBy).orElse(all);
    PrintWriter out = spec.commandLine().getOut();
    if (ranked.finished().isEmpty()) {
      out.println("nothing to rank: no such trial has ended yet");
      return;
    }
    out.println(Counted.of(ranked.finished().size(), "trial") + ", " + ranked.objective());
    new Leaderboard(Summary.of(ranked), status.sweep().expansion().axes(), rows, "")
        .print(out, Terminal.columnsOfOutput());
  }
}
