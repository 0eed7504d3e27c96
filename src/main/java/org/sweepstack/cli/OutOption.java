package org.sweepstack.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sweepstack.files.NearbyName;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Remedy;
import picocli.CommandLine.Option;

/** Where the results folders of sweeps are. */
final class OutOption {
  private static final Path DEFAULT = Path.of("results");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder that holds the results folders (default: ${DEFAULT-VALUE}).")
  private Path out = DEFAULT;

  /** Returns the folder. */
  Path folder() {
    return out;
  }

  /** Returns what the user means by a sweep: a results folder of that name comes first. */
  Path resolve(Path sweep) {
    return resolve(sweep, Path.of(""));
  }

  /**
   * Returns what is meant by a sweep, as seen from a folder: that folder itself where it is the
   * sweep's own, so that commands of its tables work there too.
   */
  Path resolve(Path sweep, Path here) {
    Path named = here.resolve(out).resolve(sweep);
    if (Files.isDirectory(named)) {
      return named;
    }
    Path beside = here.resolve(sweep);
    boolean isHere =
        Files.notExists(beside)
            && sweep.equals(here.toAbsolutePath().normalize().getFileName())
            && ResultsFolder.existing(here).hasDefinition();
    return isHere ? here.toAbsolutePath().normalize() : beside;
  }

  /**
   * Returns the results folder that the user means by a sweep.
   *
   * @throws InvalidInputException when there is none
   */
  ResultsFolder existing(Path sweep) {
    return ResultsFolder.existing(resolve(sweep), out.resolve(sweep));
  }

  /**
   * Returns the results folder or the file of its trials that the user means by a sweep.
   *
   * @throws InvalidInputException when there is neither
   */
  Path existingOrFile(Path sweep) {
    Path found = resolve(sweep);
    if (Files.notExists(found)) {
      throw new InvalidInputException(
          sweep + ": no such results folder or CSV file" + NearbyName.of(found, out.resolve(sweep)),
          Remedy.Choice.GIVE_RESULTS_FOLDER);
    }
    return found;
  }

  /** Returns how to name a sweep to another command. */
  List<String> arguments(Path sweep) {
    return out.equals(DEFAULT)
        ? List.of(sweep.toString())
        : List.of(sweep.toString(), "--out", out.toString());
  }
}
