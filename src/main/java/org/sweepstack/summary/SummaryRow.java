package org.sweepstack.summary;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

/** The finished replicates of one configuration. For any thread. */
public final class SummaryRow {
  private final Configuration configuration;
  private final OptionalInt rank;
  private final List<TrialResult> replicates;
  private final Map<TrialStatus, Long> counts;

  /** What was asked for: all metrics of a large sweep take longer than the few that are shown. */
  private final Map<Metric, SampleStatistics> statistics =
      Collections.synchronizedMap(new EnumMap<>(Metric.class));

  private SummaryRow(Configuration configuration, OptionalInt rank, List<TrialResult> replicates) {
    this.configuration = configuration;
    this.rank = rank;
    this.replicates = List.copyOf(replicates);
    counts = replicates.stream().collect(groupingBy(TrialResult::status, counting()));
  }

  /** Returns the row of at least one replicate, in grid order, not ranked yet. */
  static SummaryRow of(Configuration configuration, List<TrialResult> replicates) {
    return new SummaryRow(configuration, OptionalInt.empty(), replicates);
  }

  /** Returns this row at a place. */
  SummaryRow withRank(int place) {
    SummaryRow ranked = new SummaryRow(configuration, OptionalInt.of(place), replicates);
    ranked.statistics.putAll(statistics);
    return ranked;
  }

  /** Returns the configuration as its first replicate has it. */
  public Configuration configuration() {
    return configuration;
  }

  /**
   * Returns the place by the objective, from 1; empty when no replicate completed or stopped at a
   * rung, or the objective was not measured.
   */
  public OptionalInt rank() {
    return rank;
  }

  /** Returns the replicates, in grid order. */
  public List<TrialResult> trials() {
    return replicates;
  }

  /**
   * Returns the replicate that is best by an objective, of those that completed or stopped at a
   * rung, the first of equals; empty when there is none with its metric.
   */
  public Optional<TrialResult> best(Objective objective) {
    return best(replicates, objective);
  }

  /** Returns the best of some replicates as {@link #best(Objective)} does. */
  public static Optional<TrialResult> best(List<TrialResult> replicates, Objective objective) {
    return replicates.stream()
        .filter(result -> result.status().isMeasured())
        .filter(result -> !Double.isNaN(value(result, objective)))
        .min(Comparator.comparing(result -> value(result, objective), objective::compare));
  }

  private static double value(TrialResult result, Objective objective) {
    return ShownMetrics.of(result).value(objective.metric());
  }

  /** Returns how many replicates finished, however they ended. */
  public int replicates() {
    return replicates.size();
  }

  /** Returns how many replicates ended in a status. */
  public int count(TrialStatus status) {
    return counts.getOrDefault(status, 0L).intValue();
  }

  /** Returns how a metric spreads over the replicates that completed or stopped at a rung. */
  public SampleStatistics statistics(Metric metric) {
    return statistics.computeIfAbsent(metric, this::computeStatistics);
  }

  private SampleStatistics computeStatistics(Metric metric) {
    return SampleStatistics.of(
        replicates.stream()
            .filter(result -> result.status().isMeasured())
            .mapToDouble(result -> ShownMetrics.of(result).value(metric))
            .toArray());
  }

  /** Returns the last rung at which a replicate stopped; 0 where none did. */
  int stoppedAt() {
    return replicates.stream()
        .filter(result -> result.status() == TrialStatus.STOPPED)
        .mapToInt(TrialResult::epochsRun)
        .max()
        .orElse(0);
  }

  /** Returns the share of all replicates that reached training accuracy 1. */
  public double solvedShare() {
    return (double) solvedEpochs().length / replicates.size();
  }

  /** Returns the mean of the first epochs with training accuracy 1; NaN when there are none. */
  public double solvedEpochMean() {
    return SampleStatistics.of(solvedEpochs()).mean();
  }

  private double[] solvedEpochs() {
    return replicates.stream()
        .flatMapToInt(replicate -> replicate.milestones().solvedEpoch().stream())
        .asDoubleStream()
        .toArray();
  }
}
