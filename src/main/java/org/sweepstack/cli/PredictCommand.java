package org.sweepstack.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sweepstack.files.ResultsException;
import org.sweepstack.files.WholeFile;
import org.sweepstack.journal.ChosenPlace;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.results.ModelFiles;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.sweep.NetworkTrials;
import org.sweepstack.sweep.NewPredictions;
import org.sweepstack.sweep.Sweep;
import org.sweepstack.terminal.ShortNumbers;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.TrainedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks a trained network about new rows. */
@Command(
    name = "predict",
    description =
        "Writes the rows of a CSV file with what a trial's network predicts of each, and in the end"
            + " how good that is where the file has the target, too. A network that 'save: [model]'"
            + " did not keep is trained again, to the same bits.",
    mixinStandardHelpOptions = true)
final class PredictCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec spec;
  @Mixin private FolderOptions folder;
  @Mixin private WorkerOptions options;

  @Parameters(index = "1", paramLabel = "TRIAL", description = TrialNames.OF_ONE)
  private String trial;

  @Parameters(
      index = "2",
      paramLabel = "FILE",
      description =
          "A CSV file with the columns that the network was trained on, in any order; others stay"
              + " beside them.")
  private Path file;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write the rows into this file, not to standard output.")
  private Path csv;

  PredictCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (csv != null) {
      ChosenPlace.checkFile(csv);
    }
    PrintWriter err = spec.commandLine().getErr();
    ResultsFolder results = folder.folder();
    NetworkTrials wanted = NetworkTrials.of(results, List.of(trial));
    FinishedTrial chosen = wanted.single(trial);
    DamageWarnings.print(wanted.damage(), err);
    Optional<TrainedModel> model = model(results, wanted.sweep(), chosen);
    if (model.isEmpty()) {
      return ExitCode.INTERRUPTED;
    }
    NewPredictions predictions =
        NewPredictions.of(file, chosen.result().configuration(), model.get());
    PrintWriter out = spec.commandLine().getOut();
    if (csv == null) {
      print(predictions, out);
      out.flush();
    } else {
      WholeFile.writeText(csv, predictions::write);
      out.println("one row per row of " + file + " in " + csv);
    }
    tell(predictions, csv == null ? err : out, err);
    return ExitCode.FINE;
  }

  /** Returns what was kept, or written, or is trained again; empty when the user stops that. */
  private Optional<TrainedModel> model(ResultsFolder results, Sweep sweep, FinishedTrial chosen) {
    if (!chosen.saved().contains(Artefact.MODEL)) {
      Configuration configuration = chosen.result().configuration();
      Optional<TrainedModel> written = ModelFiles.read(results, configuration);
      if (written.isPresent()) {
        return written;
      }
      NewPredictions.check(file, sweep, configuration);
    }
    return new TrialRecall(session, options, spec.commandLine().getErr())
        .of(sweep, List.of(chosen), Set.of(Artefact.MODEL))
        .map(trials -> trials.get(0).artefacts().model().orElseThrow());
  }

  private static void print(NewPredictions predictions, PrintWriter out) {
    try {
      predictions.write(out);
    } catch (IOException e) {
      // A writer that prints keeps what goes wrong to itself.
      throw new ResultsException(Path.of("standard output"), e);
    }
  }

  private static void tell(NewPredictions predictions, PrintWriter lines, PrintWriter err) {
    if (predictions.unanswered() > 0) {
      Notices.warn(
          err,
          List.of(
              Counted.of(predictions.unanswered(), "row")
                  + " with a missing cell: no prediction, as the network was trained with 'missing:"
                  + " drop'"));
    }
    if (predictions.scored() > 0) {
      lines.println(
          predictions.measures().entrySet().stream()
                  .map(
                      measure ->
                          measure.getKey().name().toLowerCase(Locale.ROOT)
                              + " "
                              + ShortNumbers.format(measure.getValue()))
                  .collect(Collectors.joining(", "))
              + " on "
              + Counted.of(predictions.scored(), "row"));
    }
  }
}
