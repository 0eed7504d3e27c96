package org.sweepstack.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sweepstack.definition.Expansion;
import org.sweepstack.execution.Ending;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.sweep.RunOutcome;
import org.sweepstack.sweep.TrainingRun;
import org.sweepstack.terminal.Durations;
import org.sweepstack.terminal.ProgressDisplay;
import org.sweepstack.terminal.ProgressStyle;
import org.sweepstack.trial.TrialStatus;

/** Trains in front of a user: shows the progress, and stops when the user wants it. */
final class Trainer {
  private final Session session;
  private final ProgressStyle style;

  /** Trains something that can be stopped. */
  @FunctionalInterface
  interface Training<T> {

    /** Returns what it came to. */
    T run(ProgressCount count);
  }

  Trainer(Session session, ProgressStyle style) {
    this.session = session;
    this.style = style;
  }

  /** Trains a run and writes its results folder. */
  RunOutcome train(String name, TrainingRun run) {
    int others = run.ofOtherBits();
    if (others > 0) {
      Notices.warn(
          session.screen(),
          List.of(
              Counted.of(others, "finished trial")
                  + " came from an older engine, or from BLAS on another kind of processor: what is"
                  + " trained now may differ in the last bits; --name trains the whole sweep into"
                  + " a folder of its own"));
    }
    Instant start = Instant.now();
    RunOutcome outcome =
        train(
            name,
            run.chosen().size(),
            run.execution(),
            style == ProgressStyle.NONE ? Optional.empty() : Optional.of(best(run)),
            Optional.of(tables(run)),
            count -> run.run(count, String.join(" ", session.arguments())));
    PrintStream err = session.screen().messages();
    Notices.warn(session.screen(), outcome.warnings());
    tell(outcome, err, Duration.between(start, Instant.now()));
    return outcome;
  }

  /** Returns the best of the trials that are not to be trained now. */
  private static BestTrial best(TrainingRun run) {
    Expansion expansion = run.sweep().expansion();
    BestTrial best =
        new BestTrial(expansion.objective(), expansion.configurations(), expansion.axes());
    run.others().forEach(best::offer);
    return best;
  }

  private static TablesPace tables(TrainingRun run) {
    return new TablesPace(run.sweep().definition().save(), run.chosen(), run.others().size());
  }

  /** Trains on an execution that is stopped when the user interrupts the program. */
  <T> T train(String name, int trials, SweepExecution execution, Training<T> training) {
    return train(name, trials, execution, Optional.empty(), Optional.empty(), training);
  }

  /**
   * Trains as {@link #train(String, int, SweepExecution, Training)} does.
   *
   * @param best takes the trials that end, where one of them counts as the best
   * @param tables takes what becomes of the tables, where some are written at the end
   */
  private <T> T train(
      String name,
      int trials,
      SweepExecution execution,
      Optional<BestTrial> best,
      Optional<TablesPace> tables,
      Training<T> training) {
    ProgressCount count = ProgressCount.of(name, trials, execution, best, tables);
    ProgressDisplay display =
        ProgressDisplay.start(
            trials > 0 ? style : ProgressStyle.NONE, count::now, session.screen());
    session.writes();
    session.interruption().passOn(execution::stop);
    try (display) {
      return training.run(count);
    } finally {
      session.interruption().endAtOnce();
    }
  }

  private static void tell(RunOutcome outcome, PrintStream err, Duration duration) {
    if (outcome.ending() != Ending.FINISHED) {
      err.printf(
          Locale.ROOT,
          "sweepstack: %s after %s; unfinished stacks will continue where they stopped%n",
          why(outcome.ending()),
          Durations.format(duration));
    }
  }

  private static String why(Ending ending) {
    return switch (ending) {
      case HALTED -> "halted";
      case SPENT -> "budget spent";
      case FINISHED, STOPPED -> "interrupted";
    };
  }

  /** Returns how many trials failed or timed out. */
  static long failures(SweepResults results) {
    return Stream.of(TrialStatus.values())
        .filter(TrialStatus::isFailure)
        .mapToLong(results::count)
        .sum();
  }

  /** Returns the exit code of a run that some trials count for. */
  static int exitCode(Ending ending, SweepResults results) {
    if (ending == Ending.STOPPED) {
      return ExitCode.INTERRUPTED;
    }
    return failures(results) > 0 || ending == Ending.HALTED ? ExitCode.SOME_FAILED : ExitCode.FINE;
  }
}
