package org.sweepstack.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.sweepstack.terminal.ProgressStyle;
import org.sweepstack.trial.Halt;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.RunOptions;
import org.sweepstack.trial.Timeout;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that train. */
final class TrainingOptions {
  @Mixin private WorkerOptions workers;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description =
          "End trials as timed out, at the next step, when their stack has trained for longer"
              + " since it began: 90s, 10m, 1h30m, or a percentage such as 500%% of the median of"
              + " the stacks that have ended.")
  private String timeout;

  @Option(
      names = "--halt",
      paramLabel = "WHEN",
      description =
          "When failed trials end the run: never, now,fail=N (at the next step), soon,fail=N or"
              + " soon,fail=N%% (start no new stack; from 3 failures on).")
  private String halt;

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      description =
          "Train for this long, such as 10m, then stop cleanly; the same command continues where it"
              + " stopped.")
  private String budget;

  @Option(
      names = "--checkpoint",
      paramLabel = "SECONDS",
      description =
          "Seconds between checkpoints of a stack that trains for long: about as much training is"
              + " lost when the machine stops (default: 20).")
  private Double checkpointSeconds;

  boolean isQuiet() {
    return workers.isQuiet();
  }

  ProgressStyle style() {
    return workers.style();
  }

  /**
   * Returns how the user wants trials to be run.
   *
   * @throws InvalidInputException when a value cannot be used
   */
  RunOptions limits() {
    return new RunOptions(
        workers.threads(),
        parse("--timeout", timeout, Timeout::parse, Timeout.allowed()),
        parse("--halt", halt, Halt::parse, Halt.allowed()),
        parse("--budget", budget, Timeout::parseDuration, Timeout.durations()),
        checkpointEvery());
  }

  private Optional<Duration> checkpointEvery() {
    if (checkpointSeconds != null && !(checkpointSeconds >= 0 && checkpointSeconds < 1e9)) {
      throw new InvalidInputException(
          "--checkpoint: expected seconds, at least 0, got " + checkpointSeconds);
    }
    return Optional.ofNullable(checkpointSeconds)
        .map(seconds -> Duration.ofNanos(Math.round(seconds * 1e9)));
  }

  private static <T> Optional<T> parse(
      String option, String text, Function<String, Optional<T>> parser, String allowed) {
    Optional<T> value = Optional.ofNullable(text).flatMap(parser);
    if (text != null && value.isEmpty()) {
      throw new InvalidInputException(option + ": expected " + allowed + ", got '" + text + "'");
    }
    return value;
  }
}
