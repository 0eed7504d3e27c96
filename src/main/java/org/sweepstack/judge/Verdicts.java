package org.sweepstack.judge;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sweepstack.csv.CsvFile;
import org.sweepstack.journal.ChosenPlace;

/** Findings with what came out of them, in the order of the rules. */
public final class Verdicts {
  private static final List<String> FINDINGS =
      List.of(
          "finding",
          "report",
          "claim",
          "reported",
          "measured",
          "trials",
          "holds",
          "met",
          "conditions",
          "note");
  private static final List<String> CONDITIONS =
      List.of(
          "finding",
          "condition",
          "sweep",
          "where",
          "what",
          "trials",
          "value",
          "deviation",
          "smallest",
          "largest",
          "asked",
          "threshold",
          "base",
          "met");

  private final List<Judged> judged;

  Verdicts(List<Judged> judged) {
    this.judged = List.copyOf(judged);
  }

  /**
   * Writes {@code findings.csv}, a row for each finding, and {@code conditions.csv}, a row for each
   * condition with its numbers, into a folder.
   *
   * @throws org.sweepstack.trial.InvalidInputException when they would be in a results folder
   * @throws org.sweepstack.files.ResultsException when that fails
   */
  public void write(Path folder) {
    Path findings = folder.resolve("findings.csv");
    Path conditions = folder.resolve("conditions.csv");
    ChosenPlace.checkFile(findings);
    ChosenPlace.checkFile(conditions);
    CsvFile.write(findings, FINDINGS, judged.stream().map(Verdicts::row));
    CsvFile.write(conditions, CONDITIONS, judged.stream().flatMap(Verdicts::conditions));
  }

  private static Stream<List<String>> conditions(Judged one) {
    return IntStream.range(0, one.outcomes().size())
        .mapToObj(i -> row(one.finding().name(), i + 1, one.outcomes().get(i)));
  }

  private static List<String> row(Judged one) {
    Finding finding = one.finding();
    return List.of(
        finding.name(),
        finding.report(),
        finding.claim(),
        finding.reported(),
        String.join("; ", one.lines()),
        one.outcomes().stream().map(Outcome::rests).distinct().collect(Collectors.joining("; ")),
        one.verdict(),
        Long.toString(one.met()),
        Integer.toString(one.outcomes().size()),
        finding.note());
  }

  private static List<String> row(String finding, int number, Outcome outcome) {
    Measured measured = outcome.measured();
    return List.of(
        finding,
        Integer.toString(number),
        outcome.condition().sweep(),
        outcome.selected().filter(),
        outcome.what(),
        Integer.toString(measured.all().length),
        cell(measured.value()),
        cell(measured.deviation()),
        cell(measured.smallest()),
        cell(measured.largest()),
        outcome.condition().comparison().operator(),
        cell(outcome.threshold()),
        outcome.base(),
        outcome.isMet() ? "yes" : "no");
  }

  private static String cell(double value) {
    return Double.isNaN(value) ? "" : ShownNumber.of(value);
  }

  private static String counted(String verdict, int count) {
    return count == 1 ? verdict : verdict.replace("holds", "hold").replace("does", "do");
  }

  /** Prints a line for each finding, and how many of what was reported hold. */
  public void print(PrintWriter out) {
    Map<String, Integer> counts = new TreeMap<>();
    out.println("verdict        met    report and what it found");
    for (Judged one : judged) {
      if (one.finding().isReported()) {
        counts.merge(one.verdict(), 1, Integer::sum);
      }
      out.printf(
          Locale.ROOT,
          "%-13s  %5s  %s  %s%n",
          one.verdict(),
          one.outcomes().isEmpty() ? "" : one.met() + "/" + one.outcomes().size(),
          one.finding().report(),
          one.finding().claim());
    }
    out.println();
    out.println(
        Judged.VERDICTS.stream()
            .filter(counts::containsKey)
            .map(verdict -> counts.get(verdict) + " " + counted(verdict, counts.get(verdict)))
            .collect(Collectors.joining(", ", "of what was reported: ", "")));
  }
}
