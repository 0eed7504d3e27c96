package org.sweepstack.hints;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sweepstack.summary.RankingGroup;
import org.sweepstack.summary.SummaryRow;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.TrialStatus;

/**
 * Says when the best value of a tuned number is the smallest or largest tried. The best
 * configuration of a data set has it, and still tells samples wrong; with all else the same (in a
 * sample, where hardly two have that, {@linkplain BinnedEdge by bins}), the objective gets better
 * over the last three values towards it; where there are seeds, the 95% confidence intervals of the
 * last two do not overlap; and no trial of the data set with that value diverged.
 */
final class EdgeHint implements HintRule {
  private static final int FEWEST = 3;

  /** Numbers that one tunes: more points or epochs are better for other reasons. */
  private static final List<Parameter<Double>> TUNED =
      List.of(
          Parameters.LEARNING_RATE,
          Parameters.MOMENTUM,
          Parameters.DECAY,
          Parameters.BETA1,
          Parameters.BETA2,
          Parameters.EPSILON,
          Parameters.L2,
          Parameters.LEAK,
          Parameters.INIT_STD);

  @Override
  public Stream<String> hints(Evidence evidence) {
    return evidence.whereBestCanImprove(
        (group, rows) ->
            TUNED.stream()
                .filter(evidence.axes()::contains)
                .flatMap(axis -> hint(axis, group, rows, evidence)));
  }

  private static Stream<String> hint(
      Parameter<Double> axis, RankingGroup group, List<SummaryRow> rows, Evidence evidence) {
    SummaryRow best = rows.get(0);
    if (!axis.matters(best.configuration())) {
      return Stream.empty();
    }
    List<SummaryRow> alike =
        rows.stream()
            .filter(row -> isAlikeBut(axis, row, best, evidence.axes()))
            .sorted(Comparator.comparingDouble(row -> value(axis, row)))
            .toList();
    if (alike.size() < FEWEST && !evidence.results().grid().drawn().isEmpty()) {
      return BinnedEdge.of(axis, rows, evidence)
          .filter(edge -> edge.isLargest() || !isLeast(axis, edge.least()))
          .map(edge -> text(axis, edge.bin(), edge.isLargest(), evidence.on(group)))
          .stream();
    }
    boolean isLargest = alike.get(alike.size() - 1) == best;
    boolean isSmallest = alike.get(0) == best && !isLeast(axis, value(axis, best));
    List<SummaryRow> towards = isLargest ? reversed(alike) : alike;
    boolean isClear =
        (isLargest || isSmallest)
            && isBetterTowards(towards, evidence)
            && neverDiverged(axis, value(axis, best), rows);
    return isClear
        ? Stream.of(text(axis, Numbers.format(value(axis, best)), isLargest, evidence.on(group)))
        : Stream.empty();
  }

  private static String text(Parameter<?> axis, String at, boolean isLargest, String on) {
    return String.format(
        Locale.ROOT,
        "%s%s is best at %s, the %s tried: try %s values",
        on,
        axis,
        at,
        isLargest ? "largest" : "smallest",
        isLargest ? "larger" : "smaller");
  }

  /** Whether the objective gets better all the way to the first row, and clearly at the end. */
  private static boolean isBetterTowards(List<SummaryRow> rows, Evidence evidence) {
    return rows.size() >= FEWEST
        && isBetter(rows.get(0), rows.get(1), evidence)
        && !Double.isNaN(mean(rows.get(2), evidence))
        && isBetterMean(rows.get(1), rows.get(2), evidence);
  }

  private static boolean isAlikeBut(
      Parameter<Double> axis, SummaryRow row, SummaryRow best, List<Parameter<?>> axes) {
    return axis.matters(row.configuration())
        && axes.stream()
            .filter(other -> other != axis)
            .allMatch(
                other -> row.configuration().text(other).equals(best.configuration().text(other)));
  }

  private static double value(Parameter<Double> axis, SummaryRow row) {
    return row.configuration().get(axis);
  }

  private static boolean isLeast(Parameter<Double> axis, double value) {
    return axis.type().range().filter(range -> value <= range.least()).isPresent();
  }

  private static List<SummaryRow> reversed(List<SummaryRow> rows) {
    return IntStream.range(0, rows.size())
        .mapToObj(index -> rows.get(rows.size() - 1 - index))
        .toList();
  }

  private static double mean(SummaryRow row, Evidence evidence) {
    return row.statistics(evidence.summary().objective().metric()).mean();
  }

  private static boolean isBetterMean(SummaryRow row, SummaryRow other, Evidence evidence) {
    return evidence.summary().objective().isBetter(mean(row, evidence), mean(other, evidence));
  }

  /** Whether a mean is better, by more than the confidence intervals where there are some. */
  private static boolean isBetter(SummaryRow row, SummaryRow other, Evidence evidence) {
    double distance = Math.abs(mean(row, evidence) - mean(other, evidence));
    return isBetterMean(row, other, evidence)
        && distance > halfWidth(row, evidence) + halfWidth(other, evidence);
  }

  private static double halfWidth(SummaryRow row, Evidence evidence) {
    double width = row.statistics(evidence.summary().objective().metric()).confidence95();
    return Double.isNaN(width) ? 0 : width;
  }

  private static boolean neverDiverged(
      Parameter<Double> axis, double value, List<SummaryRow> rows) {
    return rows.stream()
        .filter(row -> axis.matters(row.configuration()) && value(axis, row) == value)
        .allMatch(row -> row.count(TrialStatus.DIVERGED) == 0);
  }
}
