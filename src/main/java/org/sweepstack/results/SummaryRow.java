package org.sweepstack.results;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

/**
 * The finished replicates of one configuration.
 *
 * @param rank the place by the objective, from 1; empty when no replicate completed or the
 *     objective was not measured
 * @param configuration the configuration, its seed at the default
 * @param counts how many replicates ended in each status
 * @param metrics how each metric spreads over the completed replicates
 * @param solvedShare the share of all replicates that reached training accuracy 1
 * @param solvedEpochMean the mean of their first epochs with it; NaN when there are none
 */
public record SummaryRow(
    OptionalInt rank,
    Configuration configuration,
    Map<TrialStatus, Integer> counts,
    Map<Metric, SampleStatistics> metrics,
    double solvedShare,
    double solvedEpochMean) {

  /** Copies the maps. */
  public SummaryRow {
    counts = Map.copyOf(counts);
    metrics = Map.copyOf(metrics);
  }

  /** Returns the row of at least one replicate, in grid order, not ranked yet. */
  static SummaryRow of(Configuration configuration, List<TrialResult> replicates) {
    Map<TrialStatus, Integer> counts =
        Arrays.stream(TrialStatus.values())
            .collect(toMap(identity(), status -> withStatus(replicates, status).size()));
    List<TrialResult> completed = withStatus(replicates, TrialStatus.COMPLETED);
    Map<Metric, SampleStatistics> metrics =
        Arrays.stream(Metric.values())
            .collect(toMap(identity(), metric -> statistics(completed, metric)));
    double[] solvedEpochs =
        replicates.stream()
            .flatMapToInt(replicate -> replicate.milestones().solvedEpoch().stream())
            .asDoubleStream()
            .toArray();
    return new SummaryRow(
        OptionalInt.empty(),
        configuration,
        counts,
        metrics,
        (double) solvedEpochs.length / replicates.size(),
        SampleStatistics.of(solvedEpochs).mean());
  }

  private static List<TrialResult> withStatus(List<TrialResult> replicates, TrialStatus status) {
    return replicates.stream().filter(replicate -> replicate.status() == status).toList();
  }

  private static SampleStatistics statistics(List<TrialResult> completed, Metric metric) {
    return SampleStatistics.of(
        completed.stream().mapToDouble(result -> ShownMetrics.of(result).value(metric)).toArray());
  }

  /** Returns how many replicates finished, however they ended. */
  public int replicates() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Returns how many replicates ended in a status. */
  public int count(TrialStatus status) {
    return counts.get(status);
  }

  /** Returns how a metric spreads over the completed replicates. */
  public SampleStatistics statistics(Metric metric) {
    return metrics.get(metric);
  }

  /** Returns this row at a place. */
  SummaryRow withRank(int place) {
    return new SummaryRow(
        OptionalInt.of(place), configuration, counts, metrics, solvedShare, solvedEpochMean);
  }
}
