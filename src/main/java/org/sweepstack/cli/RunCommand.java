package org.sweepstack.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.sweepstack.execution.Ending;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.summary.Summary;
import org.sweepstack.sweep.Launch;
import org.sweepstack.sweep.RunOutcome;
import org.sweepstack.sweep.TrainingRun;
import org.sweepstack.terminal.Durations;
import org.sweepstack.terminal.StatusCounts;
import org.sweepstack.terminal.Terminal;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.RunOptions;
import org.sweepstack.trial.TrainingTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains the grid of a sweep file. */
@Command(
    name = "run",
    description =
        "Trains the grid of a sweep file and writes its results folder. Trials that an earlier run"
            + " has finished are not trained again. Of several files, one after the other is"
            + " trained, which is quicker than a start of the program for each.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec spec;
  @Mixin private SweepOptions sweep;
  @Mixin private TrainingOptions options;

  @Parameters(index = "1..*", paramLabel = "FILE", description = "More sweep files.")
  private List<Path> more = List.of();

  @Option(
      names = "--report",
      description = "Write the page of the sweep, report.html in its results folder, at the end.")
  private boolean isReported;

  RunCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    RunOptions limits = options.limits();
    if (!more.isEmpty() && limits.budget().isPresent()) {
      throw new InvalidInputException(
          "--budget: is for one sweep; leave it out, or run them apart");
    }
    // What is wrong with the last is found before the first is trained.
    List<Launch> launches =
        sweep.requests(limits, more).stream()
            .map(request -> Launch.prepare(request, session.place()))
            .toList();
    refuseSharedFolders(launches);
    int exitCode = ExitCode.FINE;
    for (Launch launch : launches) {
      if (launch != launches.get(0) && !options.isQuiet()) {
        spec.commandLine().getOut().println();
      }
      RunOutcome outcome = run(launch);
      exitCode = Math.max(exitCode, Trainer.exitCode(outcome.ending(), outcome.results()));
      if (outcome.ending() == Ending.STOPPED || outcome.ending() == Ending.HALTED) {
        return exitCode;
      }
    }
    return exitCode;
  }

  private static void refuseSharedFolders(List<Launch> launches) {
    Set<Path> folders = new HashSet<>();
    for (Launch launch : launches) {
      if (!folders.add(launch.folder().path())) {
        throw new InvalidInputException(
            launch.folder().path()
                + ": is the results folder of two of these sweeps; give each another 'name:', or"
                + " each file once");
      }
    }
  }

  private RunOutcome run(Launch launch) {
    PrintWriter err = spec.commandLine().getErr();
    Notices.warn(err, launch.warnings());
    Instant start = Instant.now();
    if (!launch.folder().exists()) {
      Path above = launch.folder().nearestFolder();
      // Does nothing any more once the training has begun.
      session.interruption().undo(() -> launch.folder().unmake(above));
    }
    try (TrainingRun run = session.interruption().whole(launch::open)) {
      Notices.warnOf(err, run.warnings());
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
            outcome.results().configurations().size() - outcome.left().size(),
            outcome.results().configurations().size(),
            launch.name(),
            CommandText.of(session.arguments()));
      } else if (!options.isQuiet()) {
        print(launch, run, outcome, Duration.between(start, Instant.now()));
      }
      if (isReported && outcome.ending() == Ending.FINISHED) {
        report(launch);
      }
      return outcome;
    }
  }

  private void report(Launch launch) {
    PrintWriter err = spec.commandLine().getErr();
    ReportPage page = new ReportPage(launch.folder(), sweep.folderArguments(launch.name()));
    page.write(
        page.usualPlace(),
        List.of(),
        options.isQuiet() ? new PrintWriter(Writer.nullWriter()) : spec.commandLine().getOut(),
        err);
  }

  /** Returns what is done, what is to do, and how. */
  private static String startLine(Launch launch, TrainingRun run) {
    int resumed = run.execution().resumedTrials();
    if (run.chosen().isEmpty()) {
      return launch.name() + ": " + Outlooks.describe(run.outlook());
    }
    return String.format(
        Locale.ROOT,
        "%s: %s%s, in %s on %s",
        launch.name(),
        Outlooks.describe(run.outlook()),
        resumed > 0 ? " (" + resumed + " of them continue from a checkpoint)" : "",
        Counted.of(run.execution().stacks().size(), "stack"),
        Counted.of(launch.threads(), "thread"));
  }

  private void print(Launch launch, TrainingRun run, RunOutcome outcome, Duration duration) {
    PrintWriter out = spec.commandLine().getOut();
    if (!launch.question().isEmpty()) {
      out.println(launch.question());
      out.println();
    }
    Summary summary = outcome.summary();
    new Leaderboard(summary, launch.expansion().axes()).print(out, Terminal.columnsOfOutput());
    out.println(counts(run, outcome, duration) + "; results in " + launch.folder().path());
    outcome.halving().ifPresent(figures -> out.println(figures.text()));
    List<String> folder = sweep.folderArguments(launch.name());
    if (Trainer.failures(outcome.results()) > 0) {
      out.println(command("status", folder, "") + " tells what failed and why");
      out.println(command("rerun", folder, "--failed") + " trains it again");
    }
    if (!isReported) {
      out.println("see all of it with: " + command("report", folder, ""));
    }
    if (summary.rows().stream().anyMatch(row -> row.rank().isPresent())) {
      out.println("see the best trial with: " + command("show", folder, "best"));
    }
    PrintWriter err = spec.commandLine().getErr();
    Notices.hint(err, outcome.hints(summary));
  }

  /** Returns what was trained now, and what the sweep has in all where that is more. */
  private static String counts(TrainingRun run, RunOutcome outcome, Duration duration) {
    String all = StatusCounts.describe(outcome::count);
    int trained = run.chosen().size();
    if (trained == 0) {
      return "nothing new to train: " + all + " before";
    }
    String time = Durations.format(duration) + " (training " + training(run, outcome) + ")";
    return trained == outcome.results().finished().size()
        ? all + " in " + time
        : trained + " trained in " + time + "; in all " + all;
  }

  /** Returns how much of the time was training: not the start, nor the tables. */
  private static String training(TrainingRun run, RunOutcome outcome) {
    Set<Configuration> chosen = Set.copyOf(run.chosen());
    return Durations.format(
        TrainingTime.of(
            outcome.results().finished().stream()
                .filter(trial -> chosen.contains(trial.result().configuration()))
                .map(FinishedTrial::timing)
                .toList()));
  }

  private static String command(String name, List<String> folder, String last) {
    List<String> words = new ArrayList<>(List.of(name));
    words.addAll(folder);
    if (!last.isEmpty()) {
      words.add(last);
    }
    return CommandText.of(words);
  }
}
