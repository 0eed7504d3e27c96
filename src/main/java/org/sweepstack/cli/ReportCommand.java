package org.sweepstack.cli;

import java.nio.file.Path;
import java.util.List;
import org.sweepstack.trial.InvalidInputException;
import picocli.CommandLine;
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
  private static final String ENDING = ".html";

  @Spec private CommandSpec spec;
  @Mixin private FolderOptions folder;

  @Option(
      names = "--trials",
      paramLabel = "TRIAL",
      split = ",",
      description = "Trials to show in detail. " + TrialNames.OF_SEVERAL)
  private List<String> trials = List.of();

  // Not --out, which names the folder that holds the results folders.
  @Option(
      names = "--to",
      paramLabel = "FILE",
      description =
          "Where to write the page (default: " + ReportPage.FILE + " in the results folder).")
  private Path target;

  @Option(
      names = "--live",
      description =
          "Serve the page to this machine's browsers while a run trains the sweep, with rows and"
              + " curves as they come, instead of writing it. Ends with the run.")
  private boolean isLive;

  @Override
  public void run() {
    ReportPage page = new ReportPage(folder.folder(), folder.arguments());
    CommandLine command = spec.commandLine();
    if (isLive) {
      if (target != null || !trials.isEmpty()) {
        throw new InvalidInputException(
            "--live: serves the page as it is; leave out --to, --trials");
      }
      new LiveReport(folder.folder(), page).serve(command.getOut());
      return;
    }
    page.write(place(page), trials, command.getOut(), command.getErr());
  }

  /** Returns where to write; never the place of a table, which the page would replace. */
  private Path place(ReportPage page) {
    if (target == null) {
      return page.usualPlace();
    }
    if (!target.toString().endsWith(ENDING)) {
      throw new InvalidInputException(
          "--to: expected a file that ends with " + ENDING + ", got " + target);
    }
    return target;
  }
}
