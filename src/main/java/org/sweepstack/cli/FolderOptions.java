package org.sweepstack.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.sweep.Sweep;
import org.sweepstack.trial.EngineKind;
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
    return ResultsFolder.existing(out.resolve(sweep));
  }

  /** Returns how to name the folder to another command. */
  List<String> arguments() {
    return out.arguments(sweep);
  }

  /** Returns what launches the sweep into the same folder. */
  List<String> runArguments(Sweep sweep) {
    List<String> arguments =
        new ArrayList<>(List.of("run", fromHere(sweep.sweepFile()).toString()));
    sweep.settings().forEach(setting -> arguments.addAll(List.of("--set", setting)));
    if (sweep.engine() == EngineKind.TEXTBOOK) {
      arguments.add("--textbook");
    }
    Path path = folder().path();
    Path out = path.getParent() == null ? Path.of(".") : path.getParent();
    arguments.addAll(List.of("--out", out.toString(), "--name", sweep.name()));
    return arguments;
  }

  /** Returns the way from where the user stands to a file below, as the user would type it. */
  private static Path fromHere(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file) : file;
  }
}
