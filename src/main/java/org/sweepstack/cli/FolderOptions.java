package org.sweepstack.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sweepstack.results.ResultsFolder;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of commands that take a results folder. */
final class FolderOptions {
  @Parameters(
      index = "0",
      paramLabel = "SWEEP",
      description = "A results folder, or the name of a sweep under --out.")
  private Path sweep;

  private static final Path DEFAULT_OUT = Path.of("results");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder that holds the results folders (default: ${DEFAULT-VALUE}).")
  private Path out = DEFAULT_OUT;

  /**
   * Returns the folder that the user means: a sweep of that name comes first.
   *
   * @throws org.sweepstack.trial.InvalidInputException when there is none
   */
  ResultsFolder folder() {
    Path named = out.resolve(sweep);
    return ResultsFolder.existing(Files.isDirectory(named) ? named : sweep);
  }

  /** Returns how to name the folder to another command. */
  List<String> arguments() {
    return out.equals(DEFAULT_OUT)
        ? List.of(sweep.toString())
        : List.of(sweep.toString(), "--out", out.toString());
  }
}
