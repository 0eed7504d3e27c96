package org.sweepstack.judge;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
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
          "sweep",
          "report",
          "claim",
          "kind",
          "section",
          "words",
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
          "kind",
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
  private final int others;

  /**
   * Holds findings that were judged.
   *
   * @param others how many findings were left out, as they are about other sweeps
   */
  Verdicts(List<Judged> judged, int others) {
    this.judged = List.copyOf(judged);
    this.others = others;
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
    return IntStream.range(0, one.outcomes().size()).mapToObj(i -> row(one, i));
  }

  private static List<String> row(Judged one) {
    Finding finding = one.finding();
    return List.of(
        finding.name(),
        one.subject(),
        finding.report(),
        finding.claim(),
        finding.kind().map(ClaimKind::word).orElse(""),
        finding.source().section(),
        finding.source().words(),
        finding.reported(),
        String.join("; ", one.lines()),
        one.outcomes().stream().map(Outcome::rests).distinct().collect(Collectors.joining("; ")),
        one.verdict(),
        Long.toString(one.met()),
        Integer.toString(one.outcomes().size()),
        finding.note());
  }

  private static List<String> row(Judged one, int index) {
    Outcome outcome = one.outcomes().get(index);
    Measured measured = outcome.measured();
    return List.of(
        one.finding().name(),
        Integer.toString(index + 1),
        outcome.kind().map(ClaimKind::word).orElse(""),
        one.finding().sweeps().size() > 1 ? outcome.sweep() : one.subject(),
        outcome.selected().filter(),
        outcome.what(),
        Integer.toString(measured.all().length),
        cell(measured.value()),
        cell(measured.deviation()),
        cell(measured.smallest()),
        cell(measured.largest()),
        outcome.asked().operator(),
        cell(outcome.asked().number()),
        outcome.base(),
        outcome.isMet() ? "yes" : "no");
  }

  private static String cell(double value) {
    return Double.isNaN(value) ? "" : ShownNumber.of(value);
  }

  /**
   * Prints a line for each finding, and how many of them hold: of what a report has, where findings
   * are only what was tried in it; of each sweep, where several were given.
   */
  public void print(PrintWriter out) {
    new VerdictsText(judged, others).print(out);
  }
}
