package org.sweepstack.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sweepstack.execution.Ending;
import org.sweepstack.sweep.Difference;
import org.sweepstack.sweep.Verification;
import org.sweepstack.trial.InvalidInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks that trials come out as they did. */
@Command(
    name = "verify",
    description =
        "Trains a sample of a sweep's trials again, each alone, and compares every number to the"
            + " bit; with those whose bits another processor or version may change, within a"
            + " tolerance. Writes nothing.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec spec;
  @Mixin private FolderOptions folder;
  @Mixin private WorkerOptions options;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "How many trials, evenly over the grid (default: ${DEFAULT-VALUE}).")
  private int sample = 20;

  VerifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (sample < 1) {
      throw new InvalidInputException("--sample: expected an integer of at least 1, got " + sample);
    }
    Verification verification = Verification.prepare(folder.folder(), sample, options.threads());
    DamageWarnings.print(verification.damage(), spec.commandLine().getErr());
    Trainer trainer = new Trainer(session, options.style());
    Verification.Outcome outcome =
        trainer.train(
            "verify",
            verification.sample().size(),
            verification.execution(),
            Optional.empty(),
            verification::run);
    print(outcome);
    if (outcome.ending() == Ending.STOPPED) {
      return ExitCode.INTERRUPTED;
    }
    return outcome.differences().isEmpty() ? ExitCode.FINE : ExitCode.SOME_FAILED;
  }

  private void print(Verification.Outcome outcome) {
    PrintWriter out = spec.commandLine().getOut();
    for (Difference difference : outcome.differences()) {
      out.printf(
          Locale.ROOT,
          "%s: %s: was %s, is %s now%n",
          difference.trial(),
          difference.place(),
          difference.kept(),
          difference.now());
    }
    if (outcome.onOtherKernels() > 0) {
      out.printf(
          Locale.ROOT,
          "%d of the trials were trained by an older engine, or with BLAS on another kind of"
              + " processor (numeric_kernels in environment.csv): their losses and accuracies are"
              + " compared within 2%%%n",
          outcome.onOtherKernels());
    }
    out.printf(
        Locale.ROOT,
        "%d trials trained again, each alone: %s%n",
        outcome.verified(),
        outcome.differences().isEmpty()
            ? outcome.verified() == 0 ? "nothing compared" : "every number is the same"
            : outcome.differences().size() + " differ");
  }
}
