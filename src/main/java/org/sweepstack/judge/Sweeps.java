package org.sweepstack.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.sweep.SweepStatus;
import org.sweepstack.trial.InvalidInputException;

/** The sweeps that findings are judged by, each read once. */
final class Sweeps {

  /**
   * A sweep.
   *
   * @param subject as the user named it
   * @param results of all trials; empty while some are pending
   */
  private record Given(String subject, String name, Optional<SweepResults> results) {}

  private final List<Given> all = new ArrayList<>();

  /** Reads results folders, by what the user called them. */
  Sweeps(Map<String, ResultsFolder> folders) {
    folders.forEach((subject, folder) -> all.add(read(subject, folder)));
  }

  private static Given read(String subject, ResultsFolder folder) {
    SweepStatus status = SweepStatus.of(folder);
    boolean isComplete = status.pending() == 0;
    return new Given(
        subject,
        status.sweep().name(),
        isComplete ? Optional.of(status.results()) : Optional.empty());
  }

  /**
   * Judges a finding: once by every sweep if it is about any, or about one that is there several
   * times; else once by those that it names.
   *
   * @return nothing where it is about sweeps of which none is here
   */
  List<Judged> judge(Finding finding) {
    Set<String> names = finding.sweeps();
    List<Given> about =
        all.stream().filter(each -> names.isEmpty() || names.contains(each.name())).toList();
    if (names.size() < 2) {
      return about.stream()
          .map(each -> finding.judge(each.subject(), condition -> each.results()))
          .toList();
    }
    Map<String, Given> byName = new LinkedHashMap<>();
    for (Given each : about) {
      if (byName.put(each.name(), each) != null) {
        throw new InvalidInputException(
            "finding "
                + finding.name()
                + " is about several sweeps, and two of those given are named "
                + each.name()
                + "; give one of them");
      }
    }
    return about.isEmpty()
        ? List.of()
        : List.of(
            finding.judge(
                String.join(" ", names),
                condition ->
                    condition
                        .sweep()
                        .flatMap(name -> Optional.ofNullable(byName.get(name)))
                        .flatMap(Given::results)));
  }
}
