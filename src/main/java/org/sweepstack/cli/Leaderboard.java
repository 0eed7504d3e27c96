package org.sweepstack.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.sweepstack.summary.RankingGroup;
import org.sweepstack.summary.SampleStatistics;
import org.sweepstack.summary.Summary;
import org.sweepstack.summary.SummaryRow;
import org.sweepstack.terminal.ShortNumbers;
import org.sweepstack.terminal.StatusCounts;
import org.sweepstack.terminal.TextTable;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Replicate;
import org.sweepstack.trial.Shortened;
import org.sweepstack.trial.Task;
import org.sweepstack.trial.TrialStatus;

/** The best configurations of a sweep, for the terminal: of each group that compares. */
final class Leaderboard {
  private static final int ROWS = 10;
  private static final int FEWEST_ROWS = 3;
  private static final int LONGEST_CUT = 9;
  private static final String CUT = "..";

  /** What a narrow terminal can do without, the least needed first. */
  private enum Detail {
    TRIALS,
    OTHER_SPREAD,
    OTHER_METRIC,
    LONG_WORDS,
    SPREAD
  }

  /** What is left out, and the parameters that are shown, the last being left out first. */
  private record Layout(Set<Detail> left, List<Parameter<?>> shown) {}

  private final Summary summary;
  private final List<Parameter<?>> parameters;
  private final int rows;
  private final String rest;
  private final List<Metric> metrics = new ArrayList<>();

  /**
   * Prepares the leaderboard of the best ten, fewer of each group where there are several.
   *
   * @param axes the parameters to show
   */
  Leaderboard(Summary summary, List<Parameter<?>> axes) {
    this(
        summary,
        axes,
        Math.max(FEWEST_ROWS, ROWS / Math.max(1, summary.rowsByGroup().size())),
        " in summary.csv");
  }

  /**
   * Prepares the leaderboard.
   *
   * @param axes the parameters to show
   * @param rows how many of each group
   * @param rest what the line that counts the others ends with
   */
  Leaderboard(Summary summary, List<Parameter<?>> axes, int rows, String rest) {
    this.summary = summary;
    this.rows = rows;
    this.rest = rest;
    parameters =
        axes.stream()
            .filter(axis -> axis != Parameters.DATASET && !Replicate.PARAMETERS.contains(axis))
            .filter(axis -> !summary.groups().axes().contains(axis))
            .filter(axis -> matters(axis, summary))
            .toList();
    metrics.add(summary.objective().metric());
    others(summary).filter(other -> !metrics.contains(other)).forEach(metrics::add);
  }

  /** Returns what tells how good a trial is, of classes and of quantities. */
  private static Stream<Metric> others(Summary summary) {
    List<Metric> measured = summary.metrics();
    boolean areQuantities = measured.contains(Metric.TEST_R2);
    boolean areClasses =
        !areQuantities
            || summary.rows().stream().anyMatch(row -> !Task.isRegression(row.configuration()));
    return Stream.of(Metric.TEST_ACCURACY, Metric.TEST_RMSE, Metric.TEST_R2)
        .filter(metric -> metric.measure().isOfQuantities() ? areQuantities : areClasses);
  }

  private static boolean matters(Parameter<?> parameter, Summary summary) {
    return summary.rows().stream().anyMatch(row -> row.configuration().text(parameter).isPresent());
  }

  /**
   * Prints the best by the objective, group by group.
   *
   * @param width how long a line may be, in characters: what is least needed is left out of longer
   *     ones
   */
  void print(PrintWriter out, int width) {
    Map<RankingGroup, List<SummaryRow>> groups = summary.rowsByGroup();
    Layout layout = layout(groups, width);
    groups.forEach(
        (group, ofGroup) -> {
          table(group, ofGroup, layout).print(out);
          Shortened.rest(ofGroup.size() - rows, rest).ifPresent(out::println);
          out.println();
        });
    if (summary.rows().stream().anyMatch(row -> hasSpread(row, layout.left()))) {
      out.println("+- is the standard deviation over the trials of a row");
    }
    if (!layout.left().isEmpty()) {
      List<String> unshown =
          parameters.subList(layout.shown().size(), parameters.size()).stream()
              .map(Parameter::name)
              .toList();
      if (!unshown.isEmpty()) {
        out.println("not shown: " + String.join(", ", unshown));
      }
      out.println("a wider terminal shows more; summary.csv has it all");
    }
  }

  /** Returns the fullest layout whose lines fit, or the shortest that there is. */
  private Layout layout(Map<RankingGroup, List<SummaryRow>> groups, int width) {
    List<Layout> layouts = new ArrayList<>();
    Set<Detail> left = EnumSet.noneOf(Detail.class);
    layouts.add(new Layout(EnumSet.copyOf(left), parameters));
    for (Detail next : Detail.values()) {
      left.add(next);
      layouts.add(new Layout(EnumSet.copyOf(left), parameters));
    }
    for (int shown = parameters.size() - 1; shown >= 0; shown--) {
      layouts.add(new Layout(left, parameters.subList(0, shown)));
    }
    return layouts.stream()
        .filter(
            layout ->
                groups.entrySet().stream()
                    .allMatch(
                        group -> table(group.getKey(), group.getValue(), layout).width() <= width))
        .findFirst()
        .orElse(layouts.get(layouts.size() - 1));
  }

  private boolean hasSpread(SummaryRow row, Set<Detail> left) {
    return metrics(left).stream()
        .filter(metric -> !left.contains(spread(metric)))
        .anyMatch(metric -> !Double.isNaN(row.statistics(metric).deviation()));
  }

  private List<Metric> metrics(Set<Detail> left) {
    return left.contains(Detail.OTHER_METRIC) ? metrics.subList(0, 1) : metrics;
  }

  private Detail spread(Metric metric) {
    return metric == metrics.get(0) ? Detail.SPREAD : Detail.OTHER_SPREAD;
  }

  private TextTable table(RankingGroup group, List<SummaryRow> all, Layout layout) {
    Set<Detail> left = layout.left();
    List<String> header = new ArrayList<>(List.of(group.name()));
    layout.shown().forEach(parameter -> header.add(cut(parameter.name(), left)));
    metrics(left).forEach(metric -> header.add(metric.word()));
    if (!left.contains(Detail.TRIALS)) {
      header.add("trials");
    }
    header.add("best trial");
    TextTable table = new TextTable(header);
    List<SummaryRow> shown = all.stream().limit(rows).toList();
    List<ShortNumbers> notations =
        metrics(left).stream().map(metric -> notation(metric, shown, left)).toList();
    shown.forEach(row -> table.add(cells(row, layout, notations)));
    return table;
  }

  private ShortNumbers notation(Metric metric, List<SummaryRow> shown, Set<Detail> left) {
    List<SampleStatistics> seeds = shown.stream().map(row -> row.statistics(metric)).toList();
    return ShortNumbers.of(
        seeds.stream().mapToDouble(SampleStatistics::mean),
        left.contains(spread(metric))
            ? DoubleStream.empty()
            : seeds.stream().mapToDouble(SampleStatistics::deviation));
  }

  private static String cut(String text, Set<Detail> left) {
    return left.contains(Detail.LONG_WORDS) && text.length() > LONGEST_CUT
        ? text.substring(0, LONGEST_CUT - CUT.length()) + CUT
        : text;
  }

  private List<String> cells(SummaryRow row, Layout layout, List<ShortNumbers> notations) {
    Set<Detail> left = layout.left();
    List<String> cells = new ArrayList<>();
    cells.add(row.rank().isPresent() ? Integer.toString(row.rank().getAsInt()) : "-");
    layout
        .shown()
        .forEach(
            parameter -> cells.add(cut(row.configuration().text(parameter).orElse("-"), left)));
    for (int column = 0; column < notations.size(); column++) {
      Metric metric = metrics.get(column);
      SampleStatistics seeds = row.statistics(metric);
      cells.add(
          left.contains(spread(metric))
              ? notations.get(column).write(seeds.mean())
              : notations.get(column).write(seeds.mean(), seeds.deviation()));
    }
    if (!left.contains(Detail.TRIALS)) {
      cells.add(
          row.count(TrialStatus.COMPLETED) == row.replicates()
              ? Integer.toString(row.replicates())
              : StatusCounts.describe(row::count));
    }
    cells.add(
        row.best(summary.objective()).map(best -> best.configuration().id().text()).orElse("-"));
    return cells;
  }
}
