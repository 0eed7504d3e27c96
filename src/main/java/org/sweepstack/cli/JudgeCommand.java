package org.sweepstack.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweepstack.judge.Findings;
import org.sweepstack.judge.Verdicts;
import org.sweepstack.results.ResultsFolder;
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
    description = {
      "Checks the claims in a file of rules against the trials of sweeps: prints a table, and"
          + " writes it to findings.csv and the reasons to conditions.csv.",
      "A rule that names its sweep is checked against that one, all others against each SWEEP."
    },
    mixinStandardHelpOptions = true)
final class JudgeCommand implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private OutOption out;

  @Parameters(
      index = "0",
      paramLabel = "RULES",
      description = "The YAML file of the findings and their rules.")
  private Path rules;

  @Parameters(
      index = "1..*",
      paramLabel = "SWEEP",
      arity = "0..*",
      description =
          "The results folders to judge, or the names of sweeps under --out (default: those that"
              + " the rules name, under --out).")
  private List<Path> sweeps = List.of();

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
    Verdicts verdicts = sweeps.isEmpty() ? findings.judge(out.folder()) : findings.judge(folders());
    verdicts.write(target.orElse(out.folder()));
    CommandLine commandLine = spec.commandLine();
    verdicts.print(commandLine.getOut());
  }

  private Map<String, ResultsFolder> folders() {
    Map<String, ResultsFolder> folders = new LinkedHashMap<>();
    for (Path sweep : sweeps) {
      folders.put(sweep.toString(), out.existing(sweep));
    }
    return folders;
  }
}
