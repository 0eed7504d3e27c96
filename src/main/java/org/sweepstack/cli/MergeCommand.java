package org.sweepstack.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.sweep.Merge;
import org.sweepstack.sweep.MergeOutcome;
import org.sweepstack.sweep.MissingTrials;
import org.sweepstack.terminal.StatusCounts;
import org.sweepstack.trial.Shortened;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Joins the results folders of shards. */
@Command(
    name = "merge",
    description =
        "Copies the finished trials of several results folders, such as those of shards, into one"
            + " and writes its tables. Can be called again when they have more trials.",
    mixinStandardHelpOptions = true)
final class MergeCommand implements Runnable {
  private static final int MOST_COMMANDS = 20;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "1..*",
      description = "Results folders, or names of sweeps under --out.")
  private List<Path> folders;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      required = true,
      description = "The results folder for all of them; created if it does not exist.")
  private Path target;

  @Mixin private OutOption out;

  @Override
  public void run() {
    PrintWriter err = spec.commandLine().getErr();
    List<ResultsFolder> sources = folders.stream().map(out::existing).toList();
    for (ResultsFolder source : sources) {
      source
          .writer()
          .ifPresent(
              owner ->
                  Notices.warn(
                      err,
                      List.of(
                          source.path()
                              + ": "
                              + owner
                              + " is writing there; merge again when it has ended")));
    }
    MergeOutcome outcome = Merge.run(sources, ResultsFolder.at(target));
    Notices.warn(err, outcome.warnings());
    if (outcome.outside() > 0) {
      Notices.warn(
          err,
          List.of(
              Counted.of(outcome.outside(), "trial")
                  + " of these folders are not in the grid of "
                  + target
                  + " and were not copied"));
    }
    print(outcome, spec.commandLine().getOut());
  }

  private void print(MergeOutcome outcome, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s copied into %s, which has %d of %d: %s%n",
        Counted.of(outcome.copied(), "trial"),
        target,
        outcome.results().finished().size(),
        outcome.results().configurations().size(),
        StatusCounts.describe(outcome.results()::count));
    outcome.missing().stream().limit(MOST_COMMANDS).forEach(missing -> print(missing, out));
    Shortened.rest(outcome.missing().size() - MOST_COMMANDS, " such commands")
        .ifPresent(out::println);
  }

  private static void print(MissingTrials missing, PrintWriter out) {
    out.println(
        Counted.of(missing.trials(), "trial")
            + (missing.trials() == 1 ? " is" : " are")
            + " missing; to train: "
            + CommandText.of(SweepOptions.words(missing.launch())));
  }
}
