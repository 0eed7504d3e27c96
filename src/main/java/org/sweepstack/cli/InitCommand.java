package org.sweepstack.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sweepstack.files.WholeFile;
import org.sweepstack.journal.ChosenPlace;
import org.sweepstack.sweep.StartingSweep;
import org.sweepstack.trial.Choice;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.InvalidInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a sweep file to start from. */
@Command(
    name = "init",
    description =
        "Writes a commented sweep file to start from, for a data set that comes with the program or"
            + " a CSV file of yours. Never replaces a file.",
    mixinStandardHelpOptions = true)
final class InitCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DATA",
      description = "A data set such as moons, or a CSV file (default: ${DEFAULT-VALUE}).",
      defaultValue = "moons")
  private String data;

  @Option(
      names = "--question",
      paramLabel = "TEXT",
      description = "What the sweep is to answer, in your words.")
  private String question;

  @Option(
      names = "--target",
      paramLabel = "COLUMN",
      description = "The column of a CSV file to predict.")
  private String target;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "Where to write (default: DATA.yaml where you stand).")
  private Path to;

  @Override
  public void run() {
    Optional<DatasetKind> kind = Choice.parse(data, DatasetKind.values());
    Path file = to == null ? Path.of(name(kind) + ".yaml") : to;
    ChosenPlace.checkFile(file);
    String asked = question == null ? "" : question;
    String sweep = kind.map(known -> ofKind(known, asked)).orElseGet(() -> ofFile(file, asked));
    String run = CommandText.of(List.of("run", file.toString()));
    String plan = CommandText.of(List.of("plan", file.toString()));
    WholeFile.writeNewText(
        file,
        "# Train it with: "
            + run
            + "\n# What that would do: "
            + plan
            + "\n# All that can be set: "
            + CommandText.of(List.of("parameters"))
            + "\n"
            + sweep);
    spec.commandLine().getOut().println("wrote " + file + "; train it with: " + run);
  }

  private String name(Optional<DatasetKind> kind) {
    String last = Path.of(data).getFileName().toString();
    return kind.map(DatasetKind::word).orElseGet(() -> last.replaceFirst("\\.[^.]*$", ""));
  }

  private String ofKind(DatasetKind kind, String asked) {
    if (target != null) {
      throw new InvalidInputException(
          "--target: " + kind.word() + " has no columns to choose from; leave it out");
    }
    return StartingSweep.of(kind, asked).text();
  }

  private String ofFile(Path sweepFile, String asked) {
    Path csv = Path.of(data);
    if (!Files.exists(csv)) {
      String known =
          Arrays.stream(DatasetKind.values())
              .filter(kind -> !kind.isFromFile())
              .map(Choice::word)
              .collect(Collectors.joining(", "));
      throw new InvalidInputException(
          data + ": no data set and no file; expected a CSV file or one of " + known);
    }
    if (target == null) {
      throw new InvalidInputException(
          data + ": say what to predict with --target COLUMN; describe tells its columns");
    }
    // What is relative starts from the folder of the sweep file.
    boolean isBeside = sweepFile.toAbsolutePath().getParent().equals(Path.of("").toAbsolutePath());
    return StartingSweep.of(isBeside ? csv : csv.toAbsolutePath().normalize(), target, asked)
        .text();
  }
}
