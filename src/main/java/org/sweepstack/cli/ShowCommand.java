package org.sweepstack.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.summary.ShownMetrics;
import org.sweepstack.sweep.DataOutline;
import org.sweepstack.sweep.TrialDetails;
import org.sweepstack.terminal.CurvePlot;
import org.sweepstack.terminal.Terminal;
import org.sweepstack.terminal.TextTable;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.SampleSet;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one trial. */
@Command(
    name = "show",
    description =
        "Shows one trial of a sweep: its configuration, layers, result, learning curve and the"
            + " command that reruns it; or only the tables that are asked for.",
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec spec;
  @Mixin private FolderOptions folder;
  @Mixin private WorkerOptions options;

  @Parameters(index = "1", paramLabel = "TRIAL", description = TrialNames.OF_ONE)
  private String trial;

  @Option(names = "--table", description = "Print the learning curve as a table of epochs.")
  private boolean isTable;

  @Option(
      names = "--predictions",
      arity = "0..1",
      paramLabel = "SET",
      fallbackValue = "test",
      description =
          "Print the predictions for the samples of "
              + ShownSet.WORDS
              + " (default: test) and how many are right; trains the trial again if they were not"
              + " saved.")
  private String predictions;

  @Option(
      names = "--layers",
      description =
          "Print a row per layer: its inputs and outputs, its parameters and its activation.")
  private boolean isLayers;

  @Option(
      names = "--data",
      description = "Print the shape of each set of samples, and how many of each class it has.")
  private boolean isData;

  ShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Optional<SampleSet> set =
        Optional.ofNullable(predictions).map(word -> ShownSet.of("--predictions", word));
    List<TrialDetails> trials = TrialDetails.of(folder.folder(), trial);
    DamageWarnings.print(trials.get(0).damage(), spec.commandLine().getErr());
    Optional<List<FinishedTrial>> predicted =
        set.isEmpty() ? Optional.of(List.of()) : recalled(trials, set.orElseThrow());
    if (predicted.isEmpty()) {
      return ExitCode.INTERRUPTED;
    }
    PrintWriter out = spec.commandLine().getOut();
    for (int place = 0; place < trials.size(); place++) {
      if (place > 0) {
        out.println();
      }
      TrialDetails details = trials.get(place);
      out.println(details.configuration().id() + " of " + details.sweep().name());
      printTables(details, out);
      if (set.isPresent()) {
        printPredictions(set.orElseThrow(), predicted.orElseThrow().get(place), out);
      }
      if (!isLayers && !isData && set.isEmpty()) {
        print(details, out);
      }
    }
    return ExitCode.FINE;
  }

  private Optional<List<FinishedTrial>> recalled(List<TrialDetails> trials, SampleSet set) {
    List<String> pending =
        trials.stream()
            .filter(details -> details.finished().isEmpty())
            .map(
                details -> details.configuration().id() + " has not ended yet; run the sweep first")
            .toList();
    if (!pending.isEmpty()) {
      throw new InvalidInputException(pending);
    }
    return new TrialRecall(session, options, spec.commandLine().getErr())
        .of(
            trials.get(0).sweep(),
            trials.stream().map(details -> details.finished().orElseThrow()).toList(),
            Set.of(Artefact.PREDICTIONS_OF.get(set)));
  }

  private void printTables(TrialDetails details, PrintWriter out) {
    if (isLayers) {
      new TrialTables(out).layers(details.layers());
    }
    if (isData) {
      new TrialTables(out).data(DataOutline.of(details.sweep(), details.configuration()));
    }
  }

  private static void printPredictions(SampleSet set, FinishedTrial trial, PrintWriter out) {
    trial
        .artefacts()
        .predictions(set)
        .ifPresentOrElse(
            made -> new TrialTables(out).predictions(set, made),
            () -> out.println("no predictions: " + reason(trial.result())));
  }

  /** Returns why a trial has no predictions. */
  private static String reason(TrialResult result) {
    return result.status() == TrialStatus.STOPPED
        ? "halving stopped it at epoch "
            + result.epochsRun()
            + ", and only trials trained to their end have them; rerun trains it to its end"
        : "its status is " + result.status().word();
  }

  private void print(TrialDetails details, PrintWriter out) {
    print(configuration(details), out);
    details
        .finished()
        .ifPresentOrElse(
            finished -> printResult(details, finished, out),
            () -> out.println("pending: it has not ended yet"));
    List<String> rerun = new ArrayList<>(List.of("rerun"));
    rerun.addAll(folder.arguments());
    rerun.add(details.configuration().id().text());
    out.println("rerun with: " + CommandText.of(rerun));
  }

  private static TextTable configuration(TrialDetails details) {
    TextTable table = new TextTable(List.of("parameter", "value"));
    org.sweepstack.trial.Parameters.ALL.forEach(
        parameter ->
            details
                .configuration()
                .text(parameter)
                .filter(text -> parameter.isShown(details.configuration()))
                .ifPresent(text -> table.add(List.of(parameter.name(), text))));
    if (!details.network().isEmpty()) {
      table.add(List.of("layers", details.network()));
    }
    return table;
  }

  private void printResult(TrialDetails details, FinishedTrial finished, PrintWriter out) {
    TextTable table = new TextTable(List.of("result", finished.result().status().word()));
    ShownMetrics shown = ShownMetrics.of(finished.result());
    for (Metric metric : Metric.values()) {
      if (!shown.text(metric).isEmpty()) {
        table.add(List.of(metric.word(), shown.text(metric)));
      }
    }
    table.add(List.of("epochs_run", Integer.toString(finished.result().epochsRun())));
    finished
        .result()
        .milestones()
        .bestEpoch(details.sweep().expansion().objective())
        .ifPresent(epoch -> table.add(List.of("best_epoch", Integer.toString(epoch))));
    finished
        .result()
        .milestones()
        .solvedEpoch()
        .ifPresent(epoch -> table.add(List.of("solved_epoch", Integer.toString(epoch))));
    if (!finished.result().error().isEmpty()) {
      table.add(List.of("error", finished.result().error()));
    }
    table.add(List.of("attempts", Integer.toString(finished.attempts())));
    print(table, out);
    finished.artefacts().classes().ifPresent(told -> new TrialTables(out).classes(told));
    details.log().ifPresent(log -> out.println("more in " + log));
    printCurve(finished, out);
  }

  private void printCurve(FinishedTrial finished, PrintWriter out) {
    LearningCurve curve = finished.artefacts().curve();
    if (curve.points().isEmpty()) {
      boolean isKept = finished.saved().contains(Artefact.CURVES);
      boolean hasCurve = finished.result().status() != TrialStatus.FAILED;
      if (!isKept && hasCurve) {
        out.println("its learning curve was not kept: save does not name curves");
      }
    } else if (isTable) {
      print(table(curve, finished.result().configuration()), out);
    } else {
      new CurvePlot(curve, Terminal.columns()).print(out);
    }
  }

  private static boolean isMeasured(LearningCurve curve, Metric metric) {
    return curve.points().stream().anyMatch(point -> !Double.isNaN(point.metrics().get(metric)));
  }

  private static TextTable table(LearningCurve curve, Configuration trial) {
    boolean isInSteps = curve.points().stream().anyMatch(point -> point.at().hasStep());
    List<String> header = new ArrayList<>(List.of("epoch"));
    if (isInSteps) {
      header.add("step");
    }
    List<Metric> metrics = ShownMetrics.columns(metric -> isMeasured(curve, metric));
    metrics.forEach(metric -> header.add(metric.word()));
    TextTable table = new TextTable(header);
    for (CurvePoint point : curve.points()) {
      List<String> row = new ArrayList<>(List.of(Integer.toString(point.epoch())));
      if (isInSteps) {
        row.add(Long.toString(point.at().step()));
      }
      row.addAll(ShownMetrics.of(trial, point.metrics()).texts(metrics));
      table.add(row);
    }
    return table;
  }

  private static void print(TextTable table, PrintWriter out) {
    table.print(out);
    out.println();
  }
}
