package org.sweepstack.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.sweep.SweepStatus;
import org.sweepstack.terminal.Progress;
import org.sweepstack.terminal.ProgressDisplay;
import org.sweepstack.trial.TrialStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows how far a sweep is that another process trains. */
@Command(
    name = "watch",
    description =
        "Shows, as run does, how far a sweep is that a process trains elsewhere: in another"
            + " terminal, or on another machine into a folder that is copied here. Reads only; ends"
            + " when all trials have ended or the process has.",
    mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private final Session session;

  @Spec private CommandSpec spec;
  @Mixin private FolderOptions folder;

  @Option(
      names = "--plain",
      description = "Print progress as plain lines, as without a terminal or with NO_COLOR.")
  private boolean isPlain;

  WatchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    ResultsFolder watched = folder.folder();
    boolean hasWriter = watched.writer().isPresent();
    SweepStatus status = SweepStatus.glance(watched);
    PrintWriter err = spec.commandLine().getErr();
    DamageWarnings.print(status.damage(), err);
    if (status.pending() > 0) {
      if (!hasWriter) {
        err.println("no process of this machine trains it: watching the files as they change");
      }
      status = follow(watched, status, hasWriter);
    }
    spec.commandLine()
        .getOut()
        .println(status.sweep().name() + ": " + StatusCommand.counts(status));
    return ExitCode.FINE;
  }

  private SweepStatus follow(ResultsFolder watched, SweepStatus first, boolean hasWriter)
      throws InterruptedException {
    Shown shown = new Shown(first);
    ProgressDisplay display =
        ProgressDisplay.start(WorkerOptions.style(isPlain), shown::progress, session.screen());
    try (display) {
      SweepStatus status = first;
      boolean isOver = false;
      while (!isOver) {
        long start = System.nanoTime();
        // Asked before the results are read, of which none comes after the process.
        boolean isLeft = hasWriter && watched.writer().isEmpty();
        status = SweepStatus.glance(watched);
        shown.take(status);
        isOver = isLeft || status.pending() == 0;
        if (!isOver) {
          Thread.sleep(Rest.after(start, SHORTEST).toMillis());
        }
      }
      return status;
    }
  }

  /** What was last read, and how far that was. */
  private static final class Shown {
    private volatile SweepStatus status;

    Shown(SweepStatus status) {
      this.status = status;
    }

    void take(SweepStatus later) {
      status = later;
    }

    Progress progress() {
      SweepStatus now = status;
      int trials = now.results().configurations().size();
      Map<TrialStatus, Integer> ended = new EnumMap<>(TrialStatus.class);
      for (TrialStatus one : TrialStatus.values()) {
        long count = now.count(one);
        if (count > 0) {
          ended.put(one, Math.toIntExact(count));
        }
      }
      int done = trials - now.pending();
      double seconds = secondsSinceFirst(now);
      BestTrial best =
          new BestTrial(
              now.results().objective(),
              now.results().configurations(),
              now.sweep().expansion().axes());
      now.results().finished().forEach(trial -> best.offer(trial.result()));
      return new Progress(
          now.sweep().name(),
          trials,
          ended,
          (double) done / trials,
          seconds,
          done == 0 || now.pending() == 0
              ? OptionalLong.empty()
              : OptionalLong.of((long) Math.ceil(seconds / done * now.pending())),
          best.descriptions());
    }

    /** Returns how long ago the first of the trials began that have ended. */
    private static double secondsSinceFirst(SweepStatus now) {
      Instant first =
          now.results().finished().stream()
              .map(FinishedTrial::timing)
              .map(timing -> timing.started())
              .min(Instant::compareTo)
              .orElseGet(Instant::now);
      return Math.max(0, Duration.between(first, Instant.now()).toMillis() / 1000.0);
    }
  }
}
