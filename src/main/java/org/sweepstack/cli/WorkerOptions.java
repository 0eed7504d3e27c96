package org.sweepstack.cli;

import java.util.OptionalInt;
import org.sweepstack.definition.RunOptions;
import org.sweepstack.trial.InvalidInputException;
import picocli.CommandLine.Option;

/** The options of commands that have workers. */
final class WorkerOptions {
  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Workers that train at once (default: as the sweep file says, or one a processor).")
  private Integer threads;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print no progress and no leaderboard.")
  private boolean quiet;

  @Option(
      names = "--plain",
      description =
          "Print progress as plain lines, as it is where there is no terminal, or NO_COLOR is set.")
  private boolean plain;

  boolean isQuiet() {
    return quiet;
  }

  /** Returns how to show progress: what the user wants, and what messages go to. */
  ProgressStyle style() {
    if (quiet) {
      return ProgressStyle.NONE;
    }
    return plain || !Terminal.isDrawable() ? ProgressStyle.LINES : ProgressStyle.BLOCK;
  }

  /**
   * Returns how many threads the user wants, if that was said.
   *
   * @throws InvalidInputException when it cannot be used
   */
  OptionalInt threads() {
    if (threads != null && (threads < 1 || threads > RunOptions.MOST_THREADS)) {
      throw new InvalidInputException(
          "--threads: expected an integer from 1 to "
              + RunOptions.MOST_THREADS
              + ", got "
              + threads);
    }
    return threads == null ? OptionalInt.empty() : OptionalInt.of(threads);
  }
}
