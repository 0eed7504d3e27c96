package org.sweepstack.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sweepstack.execution.Ending;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.files.NumpyFile;
import org.sweepstack.sweep.Alongside;
import org.sweepstack.terminal.ShortNumbers;
import org.sweepstack.terminal.TextTable;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Numbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares a trial's weights with those of somebody else's program. */
@Command(
    name = "alongside",
    description =
        "Trains a trial again and compares its weights with those that another program saved at"
            + " some epochs; names the first epoch and layer where they differ. Writes nothing; the"
            + " exit code is 1 where they differ.",
    mixinStandardHelpOptions = true)
final class AlongsideCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec spec;
  @Mixin private FolderOptions folder;
  @Mixin private WorkerOptions options;

  @Parameters(index = "1", paramLabel = "TRIAL", description = TrialNames.OF_ONE)
  private String trial;

  @Parameters(
      index = "2",
      paramLabel = "THEIRS",
      description =
          "An .npz file of NumPy with arrays named by epoch, layer (from 0) and part, such as"
              + " 10.0.weight [outputs, inputs] and 10.0.bias [outputs]; initial and final are"
              + " epochs, too. Other arrays are ignored.")
  private Path theirs;

  @Option(
      names = "--tolerance",
      paramLabel = "X",
      description =
          "The largest difference allowed, relative to the largest number of the array where that"
              + " is above 1 (default: 0.00001).")
  private double tolerance = 1e-5;

  AlongsideCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (!(tolerance >= 0)) {
      throw new InvalidInputException(
          "--tolerance: expected a number of at least 0, got " + Numbers.format(tolerance));
    }
    List<NamedArray> arrays = NumpyFile.read(theirs, Alongside::isNamed);
    Alongside alongside =
        Alongside.prepare(folder.folder(), trial, arrays, theirs.toString(), options.threads());
    SweepExecution.startEngine(CacheOption.in(session.arguments()));
    Alongside.Outcome outcome =
        new Trainer(session, options.style())
            .train(
                "alongside",
                alongside.execution().stacks().size(),
                alongside.execution(),
                alongside::run);
    return outcome.ending() == Ending.FINISHED ? print(outcome.pairs()) : ExitCode.INTERRUPTED;
  }

  private int print(List<Alongside.Pair> pairs) {
    PrintWriter out = spec.commandLine().getOut();
    TextTable table = new TextTable(List.of("epoch", "layer", "part", "difference", ""));
    for (Alongside.Pair pair : pairs) {
      table.add(
          List.of(
              Integer.toString(pair.epoch()),
              Integer.toString(pair.layer()),
              pair.part(),
              ShortNumbers.format(pair.difference()),
              isApart(pair) ? "apart" : ""));
    }
    table.print(out);
    Optional<Alongside.Pair> first = pairs.stream().filter(this::isApart).findFirst();
    out.println(
        first
            .map(
                pair ->
                    "first apart: epoch "
                        + pair.epoch()
                        + ", layer "
                        + pair.layer()
                        + ", "
                        + pair.part()
                        + pair.place().stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ", "[", "]"))
                        + ": ours "
                        + Numbers.format(pair.ours())
                        + ", theirs "
                        + Numbers.format(pair.theirs()))
            .orElseGet(
                () ->
                    Counted.of(pairs.size(), "array")
                        + " agree within "
                        + Numbers.format(tolerance)));
    return first.isPresent() ? ExitCode.SOME_FAILED : ExitCode.FINE;
  }

  private boolean isApart(Alongside.Pair pair) {
    return pair.difference() > tolerance;
  }
}
