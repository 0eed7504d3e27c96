package org.sweepstack.cli;

import java.util.OptionalInt;
import org.sweepstack.terminal.ProgressStyle;
import org.sweepstack.terminal.Terminal;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that have workers. */
final class WorkerOptions {
  @Mixin private ThreadsOption threads;
  @Mixin private CacheOption cache;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print no progress, no leaderboard and no hints.")
  private boolean quiet;

  @Option(
      names = "--plain",
      description = "Print progress as plain lines, as without a terminal or with NO_COLOR.")
  private boolean plain;

  boolean isQuiet() {
    return quiet;
  }

  /** Returns how to show progress: what the user wants, and what messages go to. */
  ProgressStyle style() {
    return quiet ? ProgressStyle.NONE : style(plain);
  }

  /** Returns how to show progress to whoever wants to see it. */
  static ProgressStyle style(boolean isPlain) {
    return isPlain || !Terminal.isDrawable() ? ProgressStyle.LINES : ProgressStyle.BLOCK;
  }

  /** Returns how many threads the user wants, if that was said. */
  OptionalInt threads() {
    return threads.value();
  }
}
