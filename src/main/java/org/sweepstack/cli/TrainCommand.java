package org.sweepstack.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.sweepstack.files.FolderLock;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.results.ModelFiles;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.sweep.NetworkTrials;
import org.sweepstack.trial.Artefact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes trained networks as files. */
@Command(
    name = "train",
    description =
        "Writes the trained networks of trials into the folder models of the sweep's results, a"
            + " file of ONNX each. What 'save: [model]' did not keep is trained again, to the same"
            + " bits.",
    mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec spec;
  @Mixin private FolderOptions folder;
  @Mixin private WorkerOptions options;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "TRIAL",
      description = TrialNames.OF_SEVERAL)
  private List<String> trials;

  TrainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ResultsFolder results = folder.folder();
    try (FolderLock lock = results.lock()) {
      NetworkTrials wanted = NetworkTrials.of(results, trials);
      DamageWarnings.print(wanted.damage(), spec.commandLine().getErr());
      Optional<List<FinishedTrial>> trained =
          new TrialRecall(session, options, spec.commandLine().getErr())
              .of(wanted.sweep(), wanted.trials(), Set.of(Artefact.MODEL));
      if (trained.isEmpty()) {
        return ExitCode.INTERRUPTED;
      }
      for (FinishedTrial trial : trained.get()) {
        spec.commandLine().getOut().println(ModelFiles.write(results, lock, trial));
      }
      return ExitCode.FINE;
    }
  }
}
