import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sweepstack.csv.CsvFile;

/** The tables and what is printed. */
final class Tables {
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

  static void write(List<Judged> judged, Path out) {
    CsvFile.write(out.resolve("findings.csv"), FINDINGS, judged.stream().map(Tables::row));
    CsvFile.write(
        out.resolve("conditions.csv"), CONDITIONS, judged.stream().flatMap(Tables::conditions));
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
    return Double.isNaN(value) ? "" : shown(value);
  }

  /** Four digits: what comes behind them differs between kinds of processors. */
  static String shown(double value) {
    if (Double.isNaN(value)) {
      return "nothing";
    }
    double size = Math.abs(value);
    if (size != 0 && (size < 1e-3 || size >= 1e6)) {
      String digits = String.format(Locale.ROOT, "%.2e", value);
      return digits.replaceFirst("\\.?0*e", "e").replaceFirst("e([+-])0?", "e$1").replace("+", "");
    }
    return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
  }

  private static String counted(String verdict, int count) {
    return count == 1 ? verdict : verdict.replace("holds", "hold").replace("does", "do");
  }

  static void print(List<Judged> judged, PrintStream out) {
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
