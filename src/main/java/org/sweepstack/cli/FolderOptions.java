package org.sweepstack.cli;

import java.nio.file.Path;
import java.util.List;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.sweep.Sweep;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The options of commands that take a results folder. */
final class FolderOptions {
  @Parameters(
      index = "0",
      paramLabel = "SWEEP",
      description = "A results folder, or the name of a sweep under --out.")
  private Path sweep;

  @Mixin private OutOption out;

  /**
   * Returns the folder that the user means: a sweep of that name comes first.
   *
   * @throws org.sweepstack.trial.InvalidInputException when there is none
   */
  ResultsFolder folder() {
    return out.existing(sweep);
  }

  /** Returns how to name the folder to another command. */
  List<String> arguments() {
    return out.arguments(sweep);
  }

  /** Returns what launches the sweep into the same folder. */
  List<String> runArguments(Sweep sweep) {
    return SweepOptions.words(sweep.launchInto(folder().path()));
  }
}
