package org.sweepstack.summary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Replicate;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

/**
 * The configurations of a sweep, each over its replicates, ranked within each group that compares.
 *
 * @param objective what ranks them
 * @param groups which of them compare with each other
 * @param rows one per configuration with a finished replicate: group by group, in each by rank,
 *     equals in grid order, those without a rank last
 */
public record Summary(Objective objective, RankingGroups groups, List<SummaryRow> rows) {

  /** Copies the list. */
  public Summary {
    rows = List.copyOf(rows);
  }

  /**
   * Groups finished trials into replicates and ranks these by the mean of the objective, within
   * what compares.
   *
   * <p>Equal means share a rank and the next rank is skipped (1, 2, 2, 4). A mean over survivors
   * flatters, so a configuration with a replicate that did not complete comes after all without.
   * One that halving stopped comes after those, as it has trained for less: the further the better,
   * and then by the objective where it stopped.
   */
  public static Summary of(SweepResults results) {
    Map<Configuration, List<TrialResult>> groups =
        results.finished().parallelStream()
            .map(FinishedTrial::result)
            .collect(
                groupingBy(
                    result -> Replicate.common(result.configuration()),
                    LinkedHashMap::new,
                    toList()));
    Objective objective = results.objective();
    List<SummaryRow> rows =
        groups.entrySet().parallelStream()
            .map(group -> SummaryRow.of(group.getKey(), group.getValue()))
            .toList();
    rows.parallelStream().forEach(row -> row.statistics(objective.metric()));
    RankingGroups rankingGroups = RankingGroups.of(results.configurations(), objective);
    List<SummaryRow> ranked =
        rankingGroups.split(rows, SummaryRow::configuration).values().stream()
            .flatMap(group -> ranked(group, objective).stream())
            .toList();
    return new Summary(objective, rankingGroups, ranked);
  }

  /** Returns the metrics that a table of these rows has columns of. */
  public List<Metric> metrics() {
    return ShownMetrics.ofResults(rows.stream().flatMap(row -> row.trials().stream()).toList());
  }

  /** Returns the rows of each group, best first. */
  public Map<RankingGroup, List<SummaryRow>> rowsByGroup() {
    return groups.split(rows, SummaryRow::configuration);
  }

  private static List<SummaryRow> ranked(List<SummaryRow> rows, Objective objective) {
    Comparator<SummaryRow> order =
        Comparator.<SummaryRow>comparingInt(row -> standing(row, objective))
            .thenComparing(SummaryRow::stoppedAt, Comparator.reverseOrder())
            .thenComparing(row -> mean(row, objective), objective::compare);
    List<SummaryRow> sorted = rows.stream().sorted(order).toList();
    List<SummaryRow> ranked = new ArrayList<>();
    int rank = 0;
    for (int index = 0; index < sorted.size(); index++) {
      SummaryRow row = sorted.get(index);
      if (index == 0 || order.compare(sorted.get(index - 1), row) != 0) {
        rank = index + 1;
      }
      ranked.add(Double.isNaN(mean(row, objective)) ? row : row.withRank(rank));
    }
    return ranked;
  }

  /**
   * Returns 0 when every replicate completed, 1 when some did, 2 when one stopped at a rung, 3 when
   * there is no mean.
   */
  private static int standing(SummaryRow row, Objective objective) {
    if (Double.isNaN(mean(row, objective))) {
      return 3;
    }
    if (row.stoppedAt() > 0) {
      return 2;
    }
    return row.count(TrialStatus.COMPLETED) == row.replicates() ? 0 : 1;
  }

  private static double mean(SummaryRow row, Objective objective) {
    return row.statistics(objective.metric()).mean();
  }
}
