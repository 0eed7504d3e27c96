package org.sweepstack.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sweepstack.summary.Summary;
import org.sweepstack.sweep.SweepStatus;
import org.sweepstack.terminal.StatusCounts;
import org.sweepstack.terminal.Terminal;
import org.sweepstack.trial.TrialId;
import org.sweepstack.trial.TrialStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells how a sweep stands. */
@Command(
    name = "status",
    description =
        "Tells how many trials of a sweep have ended and how, which are best, and what failed and"
            + " why.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Runnable {
  private static final int MOST_ERRORS = 10;

  @Spec private CommandSpec spec;
  @Mixin private FolderOptions folder;

  @Override
  public void run() {
    SweepStatus status = SweepStatus.glance(folder.folder());
    DamageWarnings.print(status.damage(), spec.commandLine().getErr());
    PrintWriter out = spec.commandLine().getOut();
    String name = status.sweep().name();
    String question = status.sweep().definition().question();
    out.println(name + (question.isEmpty() ? "" : ": " + question));
    int trials = status.results().configurations().size();
    out.println(Counted.of(trials, "trial") + part(status) + ": " + counts(status));
    status.writer().ifPresent(owner -> out.println(owner + " is running it"));
    out.println();
    Summary summary = Summary.of(status.results());
    if (!status.results().finished().isEmpty()) {
      new Leaderboard(summary, status.sweep().expansion().axes())
          .print(out, Terminal.columnsOfOutput());
    }
    if (summary.rows().stream().anyMatch(row -> row.rank().isPresent())) {
      List<String> show = new ArrayList<>(List.of("show"));
      show.addAll(folder.arguments());
      show.add("best");
      out.println("see the best trial with: " + CommandText.of(show));
    }
    status.halving().ifPresent(figures -> out.println(figures.text()));
    print(TrialStatus.FAILED, status, out);
    print(TrialStatus.TIMED_OUT, status, out);
    if (Trainer.failures(status.results()) > 0) {
      List<String> rerun = new ArrayList<>(List.of("rerun"));
      rerun.addAll(folder.arguments());
      rerun.add("--failed");
      out.println("train them again with: " + CommandText.of(rerun));
    }
    if (status.pending() > 0 && status.writer().isEmpty()) {
      out.println("continue with: " + CommandText.of(folder.runArguments(status.sweep())));
    }
    PrintWriter err = spec.commandLine().getErr();
    Notices.hint(err, status.hints(summary));
  }

  /** Returns what the trials are a part of, where they are not the whole sweep. */
  private static String part(SweepStatus status) {
    return status
        .sweep()
        .part()
        .map(part -> ", the shard " + part.shard() + " of a sweep of " + part.trials())
        .orElse("");
  }

  /** Returns such as {@code 238 completed, 2 diverged, 60 pending}. */
  static String counts(SweepStatus status) {
    List<String> parts = new ArrayList<>();
    if (status.results().finished().size() > status.goingOn().size()) {
      parts.add(StatusCounts.describe(status::count));
    }
    if (status.pending() > 0) {
      parts.add(status.pending() + " pending");
    }
    return String.join(", ", parts);
  }

  private static void print(TrialStatus status, SweepStatus sweep, PrintWriter out) {
    Map<String, List<TrialId>> trials = sweep.trialsByError(status);
    trials.entrySet().stream()
        .limit(MOST_ERRORS)
        .forEach(
            entry ->
                out.printf(
                    Locale.ROOT,
                    "%d %s: %s%n  %s%n",
                    entry.getValue().size(),
                    status.word().replace('_', ' '),
                    entry.getKey(),
                    SomeTrials.list(entry.getValue().stream().map(TrialId::text).toList())));
    if (trials.size() > MOST_ERRORS) {
      out.println("... and " + (trials.size() - MOST_ERRORS) + " other errors in trials.csv");
    }
  }
}
