package org.sweepstack.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.sweepstack.csv.SpreadsheetTable;
import org.sweepstack.execution.Ending;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.sweep.Rerun;
import org.sweepstack.sweep.RunOutcome;
import org.sweepstack.sweep.Sweep;
import org.sweepstack.sweep.TrainingRun;
import org.sweepstack.sweep.TrialSelection;
import org.sweepstack.terminal.StatusCounts;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.TrialStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains some trials of a sweep again. */
@Command(
    name = "rerun",
    description =
        "Trains the selected trials of a sweep again and replaces their rows. With several"
            + " selections, a trial has to meet all of them.",
    mixinStandardHelpOptions = true)
final class RerunCommand implements Callable<Integer> {
  private static final int MOST_NAMED = 20;
  private static final String TRIAL = "trial";

  private final Session session;

  @Spec private CommandSpec spec;
  @Mixin private FolderOptions folder;
  @Mixin private TrainingOptions options;

  @Parameters(index = "1..*", paramLabel = "TRIAL", description = TrialNames.OF_SEVERAL)
  private List<String> trials = new ArrayList<>();

  @Option(names = "--failed", description = "Trials that failed or timed out.")
  private boolean failed;

  @Option(names = "--diverged", description = "Trials that diverged.")
  private boolean diverged;

  @Option(
      names = "--stopped",
      description =
          "Trials that halving has stopped: they continue from where they stopped, to their end.")
  private boolean stopped;

  @Mixin private WhereOption where;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "The trials of a CSV file with a column 'trial', as a spreadsheet saves it.")
  private Path from;

  @Option(
      names = ShardOption.NAME,
      paramLabel = "M/N",
      description =
          "Train only part M of N of the selected trials, as one of N machines. Each works on a"
              + " copy of the folder; merge joins them.")
  private String shard;

  RerunCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Rerun rerun =
        Rerun.prepare(folder.folder(), selection(), ShardOption.value(shard), options.limits());
    try (TrainingRun run = rerun.open(session.place())) {
      Notices.warnOf(spec.commandLine().getErr(), run.warnings());
      if (run.chosen().isEmpty()) {
        spec.commandLine()
            .getOut()
            .println(
                "nothing to train again: no trial "
                    + (shard == null ? "has such a status" : "is left for this shard"));
        return ExitCode.FINE;
      }
      return train(rerun.sweep(), run);
    }
  }

  private int train(Sweep sweep, TrainingRun run) {
    PrintWriter err = spec.commandLine().getErr();
    int trials = run.chosen().size();
    if (!options.isQuiet()) {
      err.printf(
          Locale.ROOT,
          "%s: %d of %s again, in %s%n",
          sweep.name(),
          trials,
          Counted.of(sweep.expansion().configurations().size(), "trial"),
          Counted.of(run.execution().stacks().size(), "stack"));
    }
    RunOutcome outcome = new Trainer(session, options.style()).train(sweep.name(), run);
    if (outcome.ending() != Ending.FINISHED) {
      err.printf(
          Locale.ROOT,
          "sweepstack: %d of %d trials are trained again; continue with: %s%n",
          trials - outcome.left().size(),
          trials,
          goOn(outcome.left()));
    }
    SweepResults again = outcome.results().only(Set.copyOf(run.chosen()));
    if (!options.isQuiet() && outcome.ending() == Ending.FINISHED) {
      spec.commandLine().getOut().println(StatusCounts.describe(again::count));
    }
    return Trainer.exitCode(outcome.ending(), again);
  }

  /**
   * Returns the command that trains the trials that are left; of many the one that was given,
   * unless that would cut what is left into parts once more.
   */
  private String goOn(List<Configuration> left) {
    if (left.size() > MOST_NAMED && shard == null) {
      return CommandText.of(session.arguments());
    }
    List<String> words = new ArrayList<>(List.of("rerun"));
    words.addAll(folder.arguments());
    left.forEach(trial -> words.add(trial.id().text()));
    return CommandText.of(words);
  }

  private TrialSelection selection() {
    Set<TrialStatus> statuses = EnumSet.noneOf(TrialStatus.class);
    if (failed) {
      Stream.of(TrialStatus.values()).filter(TrialStatus::isFailure).forEach(statuses::add);
    }
    if (diverged) {
      statuses.add(TrialStatus.DIVERGED);
    }
    if (stopped) {
      statuses.add(TrialStatus.STOPPED);
    }
    if (trials.isEmpty() && statuses.isEmpty() && where.filter().isEmpty() && from == null) {
      throw new ParameterException(
          spec.commandLine(),
          "no trial selected; give ids, best, --failed, --diverged, --stopped, --where or --from");
    }
    return new TrialSelection(lists(), statuses, where.filter());
  }

  private List<List<TrialSelection.Name>> lists() {
    List<List<TrialSelection.Name>> lists = new ArrayList<>();
    if (!trials.isEmpty()) {
      lists.add(trials.stream().map(trial -> new TrialSelection.Name(trial, "")).toList());
    }
    if (from != null) {
      SpreadsheetTable table = SpreadsheetTable.read(from, TRIAL);
      int column = table.column(TRIAL).orElseThrow();
      lists.add(
          table.rows().stream()
              .map(
                  row ->
                      new TrialSelection.Name(
                          row.cells().get(column), from + ":" + row.line() + ": "))
              .toList());
    }
    return lists;
  }
}
