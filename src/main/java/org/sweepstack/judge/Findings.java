package org.sweepstack.judge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.InvalidInputException;

/** Findings and the rules that say which of them hold. */
public final class Findings {
  private final List<Finding> all;

  private Findings(List<Finding> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Reads a file of rules.
   *
   * @throws InvalidInputException with a line for each rule that cannot be understood
   */
  public static Findings read(Path rules) {
    return new Findings(RulesFile.read(rules));
  }

  /**
   * Judges by the sweeps under a folder, each in a results folder of the name that the rules give.
   * A finding on a sweep that is missing or unfinished is told as not run.
   *
   * @throws InvalidInputException when a rule asks for what no trial has, or names no sweep
   */
  public Verdicts judge(Path out) {
    Map<String, ResultsFolder> there = new LinkedHashMap<>();
    for (Finding finding : all) {
      if (finding.sweeps().isEmpty()) {
        throw new InvalidInputException(
            finding.conditions().get(0).place()
                + "names no sweep; give the results folders to judge behind the rules");
      }
      for (String name : finding.sweeps()) {
        if (Files.isDirectory(out.resolve(name))) {
          there.computeIfAbsent(name, each -> ResultsFolder.existing(out.resolve(each)));
        }
      }
    }
    Sweeps sweeps = new Sweeps(there);
    List<Judged> judged = new ArrayList<>();
    for (Finding finding : all) {
      List<Judged> found = sweeps.judge(finding);
      String names = String.join(" ", finding.sweeps());
      judged.addAll(found.isEmpty() ? List.of(new Judged(finding, names, List.of())) : found);
    }
    return new Verdicts(judged, 0);
  }

  /**
   * Judges by some sweeps. What is claimed of any sweep is judged by each of them; what is claimed
   * of others than these is left out.
   *
   * @param folders the results folders by what the user called them
   * @throws InvalidInputException when a rule asks for what no trial has
   */
  public Verdicts judge(Map<String, ResultsFolder> folders) {
    Sweeps sweeps = new Sweeps(folders);
    List<Judged> judged = new ArrayList<>();
    int others = 0;
    for (Finding finding : all) {
      List<Judged> found = sweeps.judge(finding);
      judged.addAll(found);
      others += found.isEmpty() ? 1 : 0;
    }
    return new Verdicts(judged, others);
  }
}
