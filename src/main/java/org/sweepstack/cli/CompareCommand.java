package org.sweepstack.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sweepstack.comparison.Comparison;
import org.sweepstack.comparison.ComparisonTable;
import org.sweepstack.sweep.SweepComparison;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Objective.Direction;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two sweeps. */
@Command(
    name = "compare",
    description = {
      "Compares two sweeps trial by trial: what is new, gone, failing or fixed, and which"
          + " configurations became better or worse, judged over their seeds.",
      "A parameter that is constant in each sweep but differs between them is the change; all"
          + " others have to be equal for two trials to be compared."
    },
    mixinStandardHelpOptions = true)
final class CompareCommand implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private OutOption out;

  @Parameters(
      index = "0",
      paramLabel = "BEFORE",
      description = "A results folder, the name of a sweep under --out, or a saved trials.csv.")
  private Path before;

  @Parameters(index = "1", paramLabel = "AFTER", description = "The sweep to compare with it.")
  private Path after;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write a CSV file with one row per configuration.")
  private Path csv;

  @ArgGroup(exclusive = true)
  private ObjectiveOptions objective;

  /** What decides, if not the objective of the sweeps. */
  private static final class ObjectiveOptions {
    @Option(
        names = "--minimize",
        paramLabel = "METRIC",
        description = "Compare by this metric (default: the objective of AFTER).")
    private String minimize;

    @Option(
        names = "--maximize",
        paramLabel = "METRIC",
        description = "Compare by this metric, larger being better.")
    private String maximize;

    Objective objective() {
      return minimize == null
          ? new Objective(Direction.MAXIMIZE, MetricNames.metric("--maximize", maximize))
          : new Objective(Direction.MINIMIZE, MetricNames.metric("--minimize", minimize));
    }
  }

  @Override
  public void run() {
    Path first = out.existingOrFile(before);
    Path second = out.existingOrFile(after);
    for (Path sweep : List.of(first, second)) {
      DamageWarnings.printOf(sweep, SweepComparison.TABLES, spec.commandLine().getErr());
    }
    Comparison comparison =
        SweepComparison.of(
            first, second, Optional.ofNullable(objective).map(ObjectiveOptions::objective));
    if (csv != null) {
      new ComparisonTable(comparison).write(csv);
    }
    PrintWriter lines = spec.commandLine().getOut();
    String rest = csv == null ? ", with --csv FILE" : " in " + csv;
    new ComparisonPrinter(comparison, lines, rest).print();
    if (csv != null) {
      lines.println("one row per configuration in " + csv);
    }
  }
}
