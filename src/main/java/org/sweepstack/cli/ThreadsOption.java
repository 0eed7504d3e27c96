package org.sweepstack.cli;

import java.util.OptionalInt;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.RunOptions;
import picocli.CommandLine.Option;

/** How many workers train. */
final class ThreadsOption {
  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "How many threads train at once (default: as the sweep file says, or one per processor).")
  private Integer threads;

  /**
   * Returns how many threads the user wants, if that was said.
   *
   * @throws InvalidInputException when it cannot be used
   */
  OptionalInt value() {
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
