package org.sweepstack.judge;

import java.nio.file.Path;
import java.util.List;

/** Findings and the rules that say which of them hold. */
public final class Findings {
  private final List<Finding> all;

  private Findings(List<Finding> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Reads a file of rules.
   *
   * @throws org.sweepstack.trial.InvalidInputException with a line for the first rule that cannot
   *     be understood
   */
  public static Findings read(Path rules) {
    return new Findings(RulesFile.read(rules));
  }

  /**
   * Judges by the sweeps under a folder, each in a results folder of the name that the rules give.
   * A finding on a sweep that is missing or unfinished is not judged.
   *
   * @throws org.sweepstack.trial.InvalidInputException when a rule asks for what no trial has
   */
  public Verdicts judge(Path out) {
    Sweeps sweeps = new Sweeps(out);
    return new Verdicts(all.stream().map(finding -> finding.judge(sweeps)).toList());
  }
}
