package org.sweepstack.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sweepstack.sweep.Launch;
import org.sweepstack.sweep.LaunchOutcome;
import org.sweepstack.trial.TrialStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the grid of a sweep file. */
@Command(
    name = "run",
    description = "Trains the grid of a sweep file and writes its results folder.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private final PrintStream progressStream;
  private final String arguments;

  @Spec private CommandSpec spec;
  @Mixin private SweepOptions sweep;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print no progress and no leaderboard.")
  private boolean quiet;

  RunCommand(PrintStream progressStream, String arguments) {
    this.progressStream = progressStream;
    this.arguments = arguments;
  }

  @Override
  public Integer call() {
    Launch launch = Launch.prepare(sweep.request());
    PrintWriter err = spec.commandLine().getErr();
    launch.expansion().warnings().forEach(warning -> err.println("warning: " + warning));
    Instant start = Instant.now();
    LaunchOutcome outcome = train(launch);
    outcome.warnings().forEach(warning -> err.println("warning: " + warning));
    if (!quiet) {
      print(launch, outcome, Duration.between(start, Instant.now()));
    }
    boolean someFailed =
        outcome.count(TrialStatus.FAILED) + outcome.count(TrialStatus.TIMED_OUT) > 0;
    return someFailed ? ExitCode.SOME_FAILED : ExitCode.FINE;
  }

  private LaunchOutcome train(Launch launch) {
    int trials = launch.expansion().configurations().size();
    ProgressCount count = new ProgressCount(launch.name(), trials, launch.execution().seconds());
    if (quiet) {
      return launch.run(count, arguments);
    }
    spec.commandLine()
        .getErr()
        .printf(
            Locale.ROOT,
            "%s: %d trials in %d stacks on %d threads%n",
            launch.name(),
            trials,
            launch.execution().stacks().size(),
            launch.threads());
    ProgressDisplay display = ProgressDisplay.start(count, progressStream);
    try {
      return launch.run(count, arguments);
    } finally {
      display.close();
    }
  }

  private void print(Launch launch, LaunchOutcome outcome, Duration duration) {
    PrintWriter out = spec.commandLine().getOut();
    if (!launch.question().isEmpty()) {
      out.println(launch.question());
      out.println();
    }
    new Leaderboard(outcome.summary(), launch.expansion().axes()).print(out);
    out.printf(
        Locale.ROOT,
        "%s in %s; results in %s%n",
        StatusCounts.describe(outcome::count),
        Durations.format(duration),
        launch.folder().path());
  }
}
