package org.sweepstack.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.sweepstack.sweep.FileDescription;
import org.sweepstack.sweep.SuggestedSweep;
import org.sweepstack.terminal.TextTable;
import org.sweepstack.trial.InvalidInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a CSV file holds, or a sweep file to start from. */
@Command(
    name = "describe",
    description =
        "Describes a CSV file: each column in a line, the classes, how the columns would be used as"
            + " data, and what to do about those that cannot be used.",
    mixinStandardHelpOptions = true)
final class DescribeCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "The CSV file.")
  private Path file;

  @Option(
      names = "--target",
      paramLabel = "COLUMN",
      description = "The column to predict, whose classes are counted.")
  private String target;

  @Option(
      names = "--sweep",
      description = "Print a sweep file to start from instead; needs --target.")
  private boolean sweep;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    if (sweep) {
      if (target == null) {
        throw new InvalidInputException(
            "--sweep needs to know what to predict; add --target COLUMN");
      }
      out.print(SuggestedSweep.of(file, target).text());
      return;
    }
    FileDescription description = FileDescription.of(file, Optional.ofNullable(target));
    TextTable table = new TextTable(description.header());
    description.rows().forEach(table::add);
    out.println(description.title());
    out.println();
    table.print(out);
    if (!description.advice().isEmpty()) {
      out.println();
      description.advice().forEach(out::println);
    }
  }
}
