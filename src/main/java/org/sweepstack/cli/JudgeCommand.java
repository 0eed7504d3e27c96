package org.sweepstack.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.sweepstack.judge.Findings;
import org.sweepstack.judge.Verdicts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which findings hold. */
@Command(
    name = "judge",
    description =
        "Checks the findings in a file of rules against the sweeps under --out: writes which of"
            + " them hold into findings.csv, and why into conditions.csv.",
    mixinStandardHelpOptions = true)
final class JudgeCommand implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private OutOption out;

  @Parameters(
      index = "0",
      paramLabel = "RULES",
      description = "The YAML file of the findings and their rules.")
  private Path rules;

  // Not --out, which names the folder that holds the results folders.
  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "The folder for the two tables (default: that of --out).")
  private Optional<Path> target;

  @Option(
      names = "--check",
      description = "Only check that the rules can be read; judge and write nothing.")
  private boolean check;

  @Override
  public void run() {
    Findings findings = Findings.read(rules);
    if (check) {
      return;
    }
    Verdicts verdicts = findings.judge(out.folder());
    verdicts.write(target.orElse(out.folder()));
    CommandLine commandLine = spec.commandLine();
    verdicts.print(commandLine.getOut());
  }
}
