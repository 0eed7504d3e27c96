package org.sweepstack.hints;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sweepstack.summary.Column;
import org.sweepstack.summary.ParameterColumns;
import org.sweepstack.summary.SampleStatistics;
import org.sweepstack.summary.SummaryRow;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.TrialStatus;

/**
 * The end of a tuned number at which a sample is best, where hardly two configurations have all
 * else the same: by its bins, or its values where these were listed. The best configuration is in
 * the last bin, the mean of the objective gets better over the last three, the 95% confidence
 * intervals of the last two do not overlap, and no trial of the last diverged.
 *
 * @param bin the name of the bin, such as {@code 0.001..0.0132}
 * @param least the smallest number in it
 * @param isLargest whether it is the upper end
 */
record BinnedEdge(String bin, double least, boolean isLargest) {
  /** Of fewer bins or configurations in one, a mean says nothing. */
  private static final int FEWEST = 3;

  /** The configurations of a bin that came to their end. */
  private record Part(String name, double least, List<SummaryRow> rows) {

    /** Returns the statistics of their means; all NaN where there are too few. */
    SampleStatistics statistics(Objective objective) {
      double[] means =
          rows.stream()
              .mapToDouble(row -> row.statistics(objective.metric()).mean())
              .filter(Double::isFinite)
              .toArray();
      return means.length < FEWEST ? SampleStatistics.of() : SampleStatistics.of(means);
    }
  }

  /**
   * Finds it.
   *
   * @param rows a ranking, the best first
   */
  static Optional<BinnedEdge> of(Parameter<Double> axis, List<SummaryRow> rows, Evidence evidence) {
    List<Part> parts = parts(axis, rows, evidence);
    if (parts.size() < FEWEST) {
      return Optional.empty();
    }
    boolean isLargest = parts.get(parts.size() - 1).rows().contains(rows.get(0));
    if (isLargest) {
      Collections.reverse(parts);
    }
    Part edge = parts.get(0);
    boolean isClear =
        edge.rows().contains(rows.get(0))
            && isBetterTowards(parts, evidence.summary().objective())
            && edge.rows().stream().allMatch(row -> row.count(TrialStatus.DIVERGED) == 0);
    return isClear
        ? Optional.of(new BinnedEdge(edge.name(), edge.least(), isLargest))
        : Optional.empty();
  }

  /** Returns the bins from the least on; what stopped at a rung does not compare. */
  private static List<Part> parts(
      Parameter<Double> axis, List<SummaryRow> rows, Evidence evidence) {
    Column column = ParameterColumns.of(evidence.results()).inBins(axis, evidence.results());
    List<Part> parts = new ArrayList<>();
    rows.stream()
        .filter(row -> axis.matters(row.configuration()) && row.count(TrialStatus.STOPPED) == 0)
        .collect(groupingBy(row -> column.cell(row.configuration())))
        .forEach((name, own) -> parts.add(new Part(name, least(axis, own), own)));
    parts.sort(Comparator.comparingDouble(Part::least));
    return parts;
  }

  private static double least(Parameter<Double> axis, List<SummaryRow> rows) {
    return rows.stream().mapToDouble(row -> row.configuration().get(axis)).min().orElse(Double.NaN);
  }

  private static boolean isBetterTowards(List<Part> parts, Objective objective) {
    List<SampleStatistics> towards =
        parts.stream().limit(FEWEST).map(part -> part.statistics(objective)).toList();
    SampleStatistics last = towards.get(0);
    SampleStatistics next = towards.get(1);
    return !Double.isNaN(last.mean() + next.mean() + towards.get(2).mean())
        && objective.isBetter(last.mean(), next.mean())
        && objective.isBetter(next.mean(), towards.get(2).mean())
        && Math.abs(last.mean() - next.mean()) > last.confidence95() + next.confidence95();
  }
}
