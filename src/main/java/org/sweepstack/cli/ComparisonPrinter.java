package org.sweepstack.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.sweepstack.comparison.Change;
import org.sweepstack.comparison.Comparison;
import org.sweepstack.comparison.ConfigurationComparison;
import org.sweepstack.comparison.Counts;
import org.sweepstack.comparison.Verdict;
import org.sweepstack.comparison.WinsAndLosses;
import org.sweepstack.terminal.ShortNumbers;
import org.sweepstack.terminal.TextTable;
import org.sweepstack.trial.Objective.Direction;
import org.sweepstack.trial.Shortened;

/** Prints a comparison for people. */
final class ComparisonPrinter {
  /** The columns of numbers of a configuration, from the one before to the effect. */
  private static final List<ToDoubleFunction<ConfigurationComparison>> NUMBERS =
      List.of(
          each -> each.difference().firstMean(),
          each -> each.difference().secondMean(),
          each -> each.difference().mean(),
          each -> each.difference().confidence95(),
          ConfigurationComparison::adjustedP,
          each -> each.difference().effectSize());

  private static final int MOST_ROWS = 20;

  private final Comparison comparison;
  private final PrintWriter lines;
  private final String rest;

  /**
   * Prepares the printing.
   *
   * @param rest what the line that counts the rows that are not shown ends with
   */
  ComparisonPrinter(Comparison comparison, PrintWriter lines, String rest) {
    this.comparison = comparison;
    this.lines = lines;
    this.rest = rest;
  }

  void print() {
    Counts counts = comparison.counts();
    for (Change change : comparison.changes()) {
      lines.println(
          "the change: "
              + change.parameter()
              + " "
              + shown(change.before())
              + " -> "
              + shown(change.after()));
    }
    lines.printf(
        Locale.ROOT,
        "%s before, %d after: %s%n",
        Counted.of(comparison.before().size(), "trial"),
        comparison.after().size(),
        describe(counts));
    if (counts.areAllSame()) {
      lines.println("no difference: every trial has the same status and the same metrics");
      return;
    }
    if (comparison.withOtherData() > 0) {
      lines.println(
          comparison.withOtherData()
              + " of them by their settings: their data have changed, or what is trained by them");
    }
    if (counts.newlyFailing() > 0) {
      lines.println("newly failing: " + SomeTrials.list(comparison.newlyFailing()));
    }
    printConfigurations();
    printWinsAndLosses();
  }

  private static String shown(String value) {
    return value.isEmpty() ? "(none)" : value;
  }

  private static String describe(Counts counts) {
    List<String> parts = new ArrayList<>(List.of(counts.joined() + " in both"));
    add(counts.added(), "added", parts);
    add(counts.removed(), "removed", parts);
    add(counts.newlyFailing(), "newly failing", parts);
    add(counts.newlyFixed(), "newly fixed", parts);
    add(counts.changed(), "changed", parts);
    add(counts.same(), "the same", parts);
    return String.join(", ", parts);
  }

  private static void add(int count, String what, List<String> parts) {
    if (count > 0) {
      parts.add(count + " " + what);
    }
  }

  private void printConfigurations() {
    lines.printf(
        Locale.ROOT,
        "%s by %s (%s is better): %s%n%n",
        Counted.of(comparison.configurations().size(), "configuration"),
        comparison.objective().metric().word(),
        comparison.objective().direction() == Direction.MINIMIZE ? "smaller" : "larger",
        verdicts());
    List<ConfigurationComparison> different = different();
    if (different.isEmpty()) {
      return;
    }
    TextTable table = new TextTable(header());
    List<ConfigurationComparison> shown = different.stream().limit(MOST_ROWS).toList();
    List<ShortNumbers> notations =
        NUMBERS.stream()
            .map(number -> ShortNumbers.of(shown.stream().mapToDouble(number)))
            .toList();
    shown.forEach(each -> table.add(row(each, notations)));
    table.print(lines);
    Shortened.rest(different.size() - MOST_ROWS, rest).ifPresent(lines::println);
    lines.println(
        different.stream().allMatch(each -> each.difference().pairs() < 2)
            ? "one seed cannot tell a change from chance: give several"
            : "ci95: half the width of the difference's 95% confidence interval; p: paired t-test"
                + " over the seeds, Holm-adjusted; better and worse are below 0.05");
    lines.println();
  }

  private String verdicts() {
    return Arrays.stream(Verdict.values())
        .filter(verdict -> verdict != Verdict.NONE || count(verdict) > 0)
        .map(verdict -> count(verdict) + " " + word(verdict))
        .collect(Collectors.joining(", "));
  }

  private long count(Verdict verdict) {
    return comparison.configurations().stream().filter(each -> each.verdict() == verdict).count();
  }

  private static String word(Verdict verdict) {
    return verdict == Verdict.NONE
        ? "not in both, or not completed or measured there"
        : verdict.word();
  }

  /** Returns those that differ, the surest and then the largest first. */
  private List<ConfigurationComparison> different() {
    return comparison.configurations().stream()
        .filter(each -> each.verdict() != Verdict.SAME && each.verdict() != Verdict.NONE)
        .sorted(
            Comparator.comparing(ConfigurationComparison::verdict)
                .thenComparingDouble(ConfigurationComparison::adjustedP)
                .thenComparingDouble(each -> -Math.abs(each.difference().mean())))
        .toList();
  }

  private List<String> header() {
    List<String> header = new ArrayList<>(List.of("verdict"));
    comparison.axes().forEach(axis -> header.add(axis.name()));
    header.addAll(List.of("before", "after", "difference", "ci95", "p", "effect", "seeds"));
    return header;
  }

  private List<String> row(ConfigurationComparison compared, List<ShortNumbers> notations) {
    List<String> row = new ArrayList<>(List.of(compared.verdict().word()));
    comparison.axes().forEach(axis -> row.add(compared.configuration().text(axis).orElse("-")));
    for (int column = 0; column < NUMBERS.size(); column++) {
      row.add(notations.get(column).write(NUMBERS.get(column).applyAsDouble(compared)));
    }
    row.add(Integer.toString(compared.difference().pairs()));
    return row;
  }

  private void printWinsAndLosses() {
    List<WinsAndLosses> all = comparison.winsAndLosses();
    if (all.isEmpty()) {
      return;
    }
    TextTable table = new TextTable(List.of("axis", "value", "better", "equal", "worse"));
    all.stream()
        .collect(groupingBy(WinsAndLosses::axis, LinkedHashMap::new, toList()))
        .values()
        .forEach(values -> values.stream().limit(MOST_ROWS).forEach(each -> add(each, table)));
    table.print(lines);
  }

  private static void add(WinsAndLosses each, TextTable table) {
    table.add(
        List.of(
            each.axis().name(),
            each.value(),
            Integer.toString(each.wins()),
            Integer.toString(each.ties()),
            Integer.toString(each.losses())));
  }
}
