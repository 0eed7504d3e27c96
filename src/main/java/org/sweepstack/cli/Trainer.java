package org.sweepstack.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.sweepstack.execution.Ending;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.results.SweepResults;
import org.sweepstack.sweep.RunOutcome;
import org.sweepstack.sweep.TrainingRun;
import org.sweepstack.trial.TrialStatus;

/** Trains in front of a user: shows the progress, and stops when the user wants it. */
final class Trainer {
  private final PrintWriter err;
  private final PrintStream progressStream;
  private final List<String> arguments;
  private final boolean isQuiet;

  /** Trains something that can be stopped. */
  @FunctionalInterface
  interface Training<T> {

    /** Returns what it came to. */
    T run(ProgressCount count);
  }

  /**
   * Prepares the training.
   *
   * @param arguments the words of the command
   */
  Trainer(PrintWriter err, PrintStream progressStream, List<String> arguments, boolean isQuiet) {
    this.err = err;
    this.progressStream = progressStream;
    this.arguments = arguments;
    this.isQuiet = isQuiet;
  }

  /** Trains a run and writes its results folder. */
  RunOutcome train(String name, TrainingRun run) {
    Instant start = Instant.now();
    RunOutcome outcome =
        train(
            name,
            run.chosen().size(),
            run.execution(),
            count -> run.run(count, String.join(" ", arguments)));
    outcome.warnings().forEach(warning -> err.println("warning: " + warning));
    tell(outcome, Duration.between(start, Instant.now()));
    return outcome;
  }

  /** Trains on an execution that is stopped when the user interrupts the program. */
  <T> T train(String name, int trials, SweepExecution execution, Training<T> training) {
    ProgressCount count = new ProgressCount(name, trials, execution.seconds());
    boolean isShown = !isQuiet && trials > 0;
    ProgressDisplay display =
        isShown ? ProgressDisplay.start(count, progressStream) : ProgressDisplay.NONE;
    Interruption interruption = Interruption.listen(execution::stop, err);
    try (display) {
      return training.run(count);
    } finally {
      interruption.close();
    }
  }

  private void tell(RunOutcome outcome, Duration duration) {
    if (outcome.ending() != Ending.FINISHED) {
      err.printf(
          Locale.ROOT,
          "sweepstack: %s after %s; what was at work goes on from where it is%n",
          outcome.ending() == Ending.HALTED ? "halted" : "interrupted",
          Durations.format(duration));
    }
  }

  /** Returns how many trials failed or timed out. */
  static long failures(SweepResults results) {
    return results.count(TrialStatus.FAILED) + results.count(TrialStatus.TIMED_OUT);
  }

  /** Returns the exit code of a run that some trials count for. */
  static int exitCode(Ending ending, SweepResults results) {
    if (ending == Ending.STOPPED) {
      return ExitCode.INTERRUPTED;
    }
    return failures(results) > 0 || ending == Ending.HALTED ? ExitCode.SOME_FAILED : ExitCode.FINE;
  }
}
