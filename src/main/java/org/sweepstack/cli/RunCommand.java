package org.sweepstack.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sweepstack.execution.Ending;
import org.sweepstack.summary.Summary;
import org.sweepstack.sweep.CommandText;
import org.sweepstack.sweep.Launch;
import org.sweepstack.sweep.RunOutcome;
import org.sweepstack.sweep.TrainingRun;
import org.sweepstack.terminal.Durations;
import org.sweepstack.terminal.StatusCounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Trains the grid of a sweep file. */
@Command(
    name = "run",
    description =
        "Trains the grid of a sweep file and writes its results folder. Trials that an earlier run"
            + " has finished are not trained again.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec spec;
  @Mixin private SweepOptions sweep;
  @Mixin private TrainingOptions options;

  RunCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Launch launch = Launch.prepare(sweep.request(options.limits()));
    PrintWriter err = spec.commandLine().getErr();
    Notices.warn(err, launch.warnings());
    Instant start = Instant.now();
    try (TrainingRun run = launch.open()) {
      run.warnings().forEach(warning -> err.println("warning: " + warning));
      if (!options.isQuiet()) {
        err.println(startLine(launch, run));
        if (launch.isRankedByTest() && launch.expansion().configurations().size() > 1) {
          err.println("note: " + RankedByTest.NOTE);
        }
      }
      RunOutcome outcome = new Trainer(session, options.style()).train(launch.name(), run);
      if (outcome.ending() != Ending.FINISHED) {
        err.printf(
            Locale.ROOT,
            "sweepstack: %d of %d trials of %s are done; continue with: %s%n",
            outcome.results().finished().size(),
            outcome.results().configurations().size(),
            launch.name(),
            CommandText.of(session.arguments()));
      } else if (!options.isQuiet()) {
        print(launch, outcome, Duration.between(start, Instant.now()));
      }
      return Trainer.exitCode(outcome.ending(), outcome.results());
    }
  }

  /** Returns what is done, what is to do, and how. */
  private static String startLine(Launch launch, TrainingRun run) {
    int resumed = run.execution().resumedTrials();
    return String.format(
        Locale.ROOT,
        "%s: %s%s, in %s on %s",
        launch.name(),
        Outlooks.describe(run.outlook()),
        resumed > 0 ? " (" + resumed + " of them continue from a checkpoint)" : "",
        Counted.of(run.execution().stacks().size(), "stack"),
        Counted.of(launch.threads(), "thread"));
  }

  private void print(Launch launch, RunOutcome outcome, Duration duration) {
    PrintWriter out = spec.commandLine().getOut();
    if (!launch.question().isEmpty()) {
      out.println(launch.question());
      out.println();
    }
    Summary summary = outcome.summary();
    new Leaderboard(summary, launch.expansion().axes()).print(out);
    out.printf(
        Locale.ROOT,
        "%s in %s; results in %s%n",
        StatusCounts.describe(outcome::count),
        Durations.format(duration),
        launch.folder().path());
    if (Trainer.failures(outcome.results()) > 0) {
      String sweep = launch.folder().path().toString();
      out.println(CommandText.of(List.of("status", sweep)) + " tells what failed and why");
      out.println(CommandText.of(List.of("rerun", sweep, "--failed")) + " trains it again");
    }
    PrintWriter err = spec.commandLine().getErr();
    Notices.hint(err, outcome.hints(summary));
  }
}
