package org.sweepstack.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sweepstack.execution.Ending;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.sweep.Deviation;
import org.sweepstack.sweep.Difference;
import org.sweepstack.sweep.TextbookCheck;
import org.sweepstack.sweep.Verification;
import org.sweepstack.trial.Configuration;
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
        "Trains a sample of a sweep's trials again, each alone, and checks that every number comes"
            + " out the same to the last bit. Where another processor or version may round"
            + " differently, losses and accuracies have to agree within 2%%. Writes nothing.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec spec;
  @Mixin private FolderOptions folder;
  @Mixin private WorkerOptions options;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description =
          "How many trials to train, spread evenly over the grid (default: ${DEFAULT-VALUE}).")
  private int sample = 20;

  @Option(
      names = "--textbook",
      description =
          "Train the sample once more with ND4J's own operations, as a textbook writes them, and"
              + " print by how much losses and weights differ; hundreds of times slower. Trials"
              + " whose loss jumps up and down differ, as they would on another processor.")
  private boolean isTextbook;

  VerifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (sample < 1) {
      throw new InvalidInputException("--sample: expected an integer of at least 1, got " + sample);
    }
    if (!isTextbook) {
      return verify(Verification.prepare(folder.folder(), sample, options.threads()));
    }
    TextbookCheck check = TextbookCheck.prepare(folder.folder(), sample, options.threads());
    int verified = verify(check.verification());
    return verified == ExitCode.INTERRUPTED ? verified : Math.max(verified, compare(check));
  }

  private int verify(Verification verification) {
    DamageWarnings.print(verification.damage(), spec.commandLine().getErr());
    Verification.Outcome outcome =
        train("verify", verification.sample(), verification.execution(), verification::run);
    print(outcome);
    if (outcome.ending() == Ending.STOPPED) {
      return ExitCode.INTERRUPTED;
    }
    return outcome.differences().isEmpty() ? ExitCode.FINE : ExitCode.SOME_FAILED;
  }

  private int compare(TextbookCheck check) {
    TextbookCheck.Outcome outcome =
        train("textbook", check.verification().sample(), check.execution(), check::run);
    new DeviationPrinter(spec.commandLine().getOut()).print(outcome);
    if (outcome.ending() == Ending.STOPPED) {
      return ExitCode.INTERRUPTED;
    }
    return outcome.apart().stream().allMatch(Deviation::bounces)
        ? ExitCode.FINE
        : ExitCode.SOME_FAILED;
  }

  private <T> T train(
      String name,
      List<Configuration> trials,
      SweepExecution execution,
      Trainer.Training<T> training) {
    return new Trainer(session, options.style()).train(name, trials.size(), execution, training);
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
        "%s trained again, each alone: %s%n",
        Counted.of(outcome.verified(), "trial"),
        outcome.differences().isEmpty()
            ? outcome.verified() == 0 ? "nothing compared" : "every number is the same"
            : outcome.differences().size() + " differ");
  }
}
