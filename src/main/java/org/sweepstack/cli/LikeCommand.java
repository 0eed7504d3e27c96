package org.sweepstack.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sweepstack.comparison.Likeness;
import org.sweepstack.comparison.PrintedCurve;
import org.sweepstack.summary.ParameterColumns;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.sweep.SweepStatus;
import org.sweepstack.terminal.TextTable;
import org.sweepstack.trial.Choice;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the trials whose curve is like one that somebody printed. */
@Command(
    name = "like",
    description =
        "Ranks the trials of a sweep by how close their learning curves come to losses that another"
            + " program printed: with which settings may it have trained?",
    mixinStandardHelpOptions = true)
final class LikeCommand implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private FolderOptions folder;

  @Parameters(
      index = "1",
      paramLabel = "LISTING",
      description =
          "The printed losses: a text with lines such as 'epoch 100 loss 0.2461', or a CSV with the"
              + " columns epoch and loss.")
  private Path listing;

  @Option(
      names = "--metric",
      paramLabel = "METRIC",
      defaultValue = "train_loss",
      description = "The loss that was printed (default: ${DEFAULT-VALUE}).")
  private String metric;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many trials to show (default: ${DEFAULT-VALUE}).")
  private int top;

  @Override
  public void run() {
    Metric printed = metric();
    if (top < 1) {
      throw new InvalidInputException("--top: expected an integer from 1 up, got " + top);
    }
    PrintedCurve curve = PrintedCurve.read(listing);
    SweepStatus status = SweepStatus.of(folder.folder());
    DamageWarnings.print(status.damage(), spec.commandLine().getErr());
    List<Likeness> ranked = Likeness.ranked(status.results().finished(), curve, printed);
    if (ranked.isEmpty()) {
      throw new InvalidInputException(
          "no trial of "
              + status.sweep().name()
              + " has a curve of "
              + printed.word()
              + " at the epochs of "
              + listing
              + ", "
              + curve.losses().firstKey()
              + " to "
              + curve.losses().lastKey());
    }
    print(ranked, curve, status.results());
  }

  private Metric metric() {
    return Choice.parse(metric, Metric.values())
        .filter(Metric::isLoss)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "--metric: expected train_loss, validation_loss or test_loss, got '"
                        + metric
                        + "'"));
  }

  private void print(List<Likeness> ranked, PrintedCurve curve, SweepResults results) {
    PrintWriter out = spec.commandLine().getOut();
    List<Parameter<?>> varying = ParameterColumns.of(results).varying();
    int printed = curve.losses().size();
    List<String> header = new ArrayList<>(List.of("trial", "epochs", "usual", "farthest"));
    varying.forEach(parameter -> header.add(parameter.name()));
    TextTable table = new TextTable(header);
    for (Likeness each : ranked.subList(0, Math.min(top, ranked.size()))) {
      Configuration trial = each.trial().result().configuration();
      List<String> row =
          new ArrayList<>(
              List.of(
                  trial.id().text(),
                  each.compared() + "/" + printed,
                  factor(each.usual()),
                  factor(each.farthest())));
      varying.forEach(parameter -> row.add(trial.text(parameter).orElse("")));
      table.add(row);
    }
    out.println("the factor between the losses, usually and where they are farthest apart:");
    table.print(out);
  }

  private static String factor(double factor) {
    return new BigDecimal(factor).round(new MathContext(factor < 1.01 ? 6 : 3)).toPlainString();
  }
}
