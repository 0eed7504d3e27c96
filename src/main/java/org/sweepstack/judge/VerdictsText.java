package org.sweepstack.judge;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The verdicts for a person.
 *
 * @param others how many findings are about other sweeps and were left out
 */
record VerdictsText(List<Judged> judged, int others) {
  private static final String KIND_TITLE = "claim";

  void print(PrintWriter out) {
    boolean hasKinds = judged.stream().anyMatch(one -> one.finding().kind().isPresent());
    String kind = hasKinds ? "%-13s" : "%.0s";
    int widest =
        judged.stream()
            .map(Judged::subject)
            .max(Comparator.comparingInt(String::length))
            .map(String::length)
            .orElse(0);
    String subject = isOfSeveral() ? "%-" + (widest + 2) + "s" : "%.0s";
    String line = "%-13s  %5s  " + kind + subject + "%s%n";
    out.printf(Locale.ROOT, line, "verdict", "met  ", KIND_TITLE, "sweep", "what was found");
    for (Judged one : judged) {
      Finding finding = one.finding();
      out.printf(
          Locale.ROOT,
          line,
          one.verdict(),
          one.outcomes().isEmpty() ? "" : one.met() + "/" + one.outcomes().size(),
          finding.kind().map(ClaimKind::word).orElse(""),
          one.subject(),
          (finding.report().isEmpty() ? "" : finding.report() + ": ") + finding.claim());
    }
    out.println();
    if (isOfSeveral()) {
      bySubject().forEach((sweep, all) -> out.println(sweep + ": " + counts(all)));
    }
    boolean isAllReported = judged.stream().allMatch(one -> one.finding().isReported());
    out.println((isAllReported ? "together: " : "of what was reported: ") + counts(judged));
    if (others > 0) {
      out.println(
          others
              + (others == 1 ? " finding is" : " findings are")
              + " about other sweeps and left out");
    }
  }

  /** Returns whether one finding was judged by several sweeps. */
  private boolean isOfSeveral() {
    return judged.stream().map(one -> one.finding().name()).distinct().count() < judged.size();
  }

  private Map<String, List<Judged>> bySubject() {
    return judged.stream()
        .collect(Collectors.groupingBy(Judged::subject, LinkedHashMap::new, Collectors.toList()));
  }

  private static String counts(List<Judged> judged) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Judged one : judged) {
      if (one.finding().isReported()) {
        counts.merge(one.verdict(), 1, Integer::sum);
      }
    }
    return Judged.VERDICTS.stream()
        .filter(counts::containsKey)
        .map(verdict -> counts.get(verdict) + " " + counted(verdict, counts.get(verdict)))
        .collect(Collectors.joining(", "));
  }

  private static String counted(String verdict, int count) {
    return count == 1 ? verdict : verdict.replace("holds", "hold").replace("does", "do");
  }
}
