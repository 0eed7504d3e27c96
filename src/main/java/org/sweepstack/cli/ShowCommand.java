package org.sweepstack.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.summary.ShownMetrics;
import org.sweepstack.sweep.TrialDetails;
import org.sweepstack.terminal.CurvePlot;
import org.sweepstack.terminal.Terminal;
import org.sweepstack.terminal.TextTable;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.Metric;
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
            + " command that reruns it.",
    mixinStandardHelpOptions = true)
final class ShowCommand implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private FolderOptions folder;

  @Parameters(index = "1", paramLabel = "TRIAL", description = TrialNames.OF_ONE)
  private String trial;

  @Option(names = "--table", description = "Print the learning curve as a table of epochs.")
  private boolean isTable;

  @Override
  public void run() {
    List<TrialDetails> trials = TrialDetails.of(folder.folder(), trial);
    DamageWarnings.print(trials.get(0).damage(), spec.commandLine().getErr());
    for (int place = 0; place < trials.size(); place++) {
      if (place > 0) {
        spec.commandLine().getOut().println();
      }
      print(trials.get(place), spec.commandLine().getOut());
    }
  }

  private void print(TrialDetails details, PrintWriter out) {
    String name = details.sweep().name();
    out.println(details.configuration().id() + " of " + name);
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
    details.log().ifPresent(log -> out.println("more in " + log));
    printCurve(finished, out);
  }

  private void printCurve(FinishedTrial finished, PrintWriter out) {
    LearningCurve curve = finished.artefacts().curve();
    if (curve.points().isEmpty()) {
      boolean isKept = finished.saved().contains(org.sweepstack.trial.Artefact.CURVES);
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

  private static TextTable table(LearningCurve curve, Configuration trial) {
    boolean isInSteps = curve.points().stream().anyMatch(point -> point.at().hasStep());
    List<String> header = new ArrayList<>(List.of("epoch"));
    if (isInSteps) {
      header.add("step");
    }
    for (Metric metric : Metric.values()) {
      header.add(metric.word());
    }
    TextTable table = new TextTable(header);
    for (CurvePoint point : curve.points()) {
      List<String> row = new ArrayList<>(List.of(Integer.toString(point.epoch())));
      if (isInSteps) {
        row.add(Long.toString(point.at().step()));
      }
      row.addAll(ShownMetrics.of(trial, point.metrics()).texts(List.of(Metric.values())));
      table.add(row);
    }
    return table;
  }

  private static void print(TextTable table, PrintWriter out) {
    table.print(out);
    out.println();
  }
}
