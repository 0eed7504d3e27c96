package org.sweepstack.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.sweepstack.csv.Dialect;
import org.sweepstack.results.SpreadsheetExport;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Suggestions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the tables of a sweep for another spreadsheet. */
@Command(
    name = "export",
    description =
        "Writes the CSV files of a sweep's results into a folder, for a spreadsheet that expects"
            + " other separators.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private FolderOptions folder;

  @Option(
      names = "--dialect",
      paramLabel = "NAME",
      required = true,
      description =
          "excel-eu: semicolons and decimal commas, as Excel in most of Europe reads them; excel:"
              + " commas and decimal points.")
  private String dialect;

  // Not --out, which names the folder that holds the results folders.
  @Option(
      names = "--to",
      paramLabel = "DIR",
      required = true,
      description = "The folder for the files; created if it does not exist.")
  private Path target;

  @Override
  public void run() {
    DamageWarnings.printOf(
        folder.folder().path(), SpreadsheetExport.TABLES, spec.commandLine().getErr());
    SpreadsheetExport export = SpreadsheetExport.write(folder.folder(), dialect(), target);
    CommandLine commandLine = spec.commandLine();
    PrintWriter err = commandLine.getErr();
    Notices.warn(err, export.warnings());
    commandLine.getOut().println(export.files() + " files written to " + target);
  }

  private Dialect dialect() {
    return Dialect.of(dialect)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "--dialect: expected "
                        + String.join(" or ", Dialect.words())
                        + ", got "
                        + dialect
                        + Suggestions.didYouMean(dialect, Dialect.words())));
  }
}
