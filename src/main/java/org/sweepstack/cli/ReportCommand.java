package org.sweepstack.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sweepstack.page.Report;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.sweep.CommandText;
import org.sweepstack.sweep.SweepStatus;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a sweep as one page. */
@Command(
    name = "report",
    description = {
      "Writes one HTML page that shows a sweep: the answer, tables to sort and filter, and charts"
          + " of what depends on what. It is one file and opens without a network.",
      "It has details of single trials (predictions, boundaries, statistics of layers) for the"
          + " best trials and for those named by --trials."
    },
    mixinStandardHelpOptions = true)
final class ReportCommand implements Runnable {
  private static final String FILE = "report.html";
  private static final String ENDING = ".html";

  @Spec private CommandSpec spec;
  @Mixin private FolderOptions folder;

  @Option(
      names = "--trials",
      paramLabel = "TRIAL",
      split = ",",
      description = "Trials to show in detail: ids, or the beginnings of some.")
  private List<String> trials = List.of();

  // Not --out, which names the folder that holds the results folders.
  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "Where to write the page (default: " + FILE + " in the results folder).")
  private Path target;

  @Override
  public void run() {
    ResultsFolder results = folder.folder();
    SweepStatus status = SweepStatus.of(results);
    status.damage().refuseKept(status.results().configurations());
    DamageWarnings.print(status.damage(), spec.commandLine().getErr());
    Path page = page(results);
    List<Configuration> wanted = trials.isEmpty() ? List.of() : status.trials(trials);
    new Report(
            status.sweep().definition().question(),
            status.sweep().fileFromHere().toString(),
            status.results(),
            status.sweep().definition().save(),
            wanted,
            commands(status))
        .write(page);
    spec.commandLine().getOut().println("report of " + status.sweep().name() + " in " + page);
  }

  /** Returns where to write; never the place of a table, which the page would replace. */
  private Path page(ResultsFolder results) {
    if (target == null) {
      return results.path().resolve(FILE);
    }
    if (!target.toString().endsWith(ENDING)) {
      throw new InvalidInputException(
          "--to: expected a file that ends with " + ENDING + ", got " + target);
    }
    return target;
  }

  private Report.Commands commands(SweepStatus status) {
    return new Report.Commands(
        command("rerun", folder.arguments()),
        CommandText.of(folder.runArguments(status.sweep())),
        command("report", folder.arguments()));
  }

  private static String command(String name, List<String> arguments) {
    List<String> words = new ArrayList<>(List.of(name));
    words.addAll(arguments);
    return CommandText.of(words);
  }
}
