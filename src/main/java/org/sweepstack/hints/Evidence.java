package org.sweepstack.hints;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.sweepstack.summary.RankingGroup;
import org.sweepstack.summary.Summary;
import org.sweepstack.summary.SummaryRow;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.trial.Measure;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Replicate;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

/**
 * What hints are drawn from.
 *
 * @param results the finished trials, of the whole grid
 * @param summary the configurations without their seeds, best first
 * @param axes the parameters that vary and are named, without the seeds
 * @param constantAnswers what a constant prediction comes to
 */
record Evidence(
    SweepResults results,
    Summary summary,
    List<Parameter<?>> axes,
    ConstantAnswers constantAnswers) {
  /** A loss that is less than a hundredth smaller than that of a constant answer is no smaller. */
  private static final double NO_SMALLER = 0.99;

  private static final int FEWEST = 3;

  static Evidence of(SweepResults results, Summary summary, ConstantAnswers constantAnswers) {
    List<Parameter<?>> axes =
        results.grid().named().stream()
            .distinct()
            .filter(axis -> !Replicate.PARAMETERS.contains(axis) && axis != Parameters.DATA_SEED)
            .filter(axis -> axis.varies(results.configurations()))
            .toList();
    return new Evidence(results, summary, axes, constantAnswers);
  }

  /** Returns such as {@code on xor, }; nothing where all results compare. */
  String on(RankingGroup group) {
    return summary.groups().areSeveral() ? "on " + group.name() + ", " : "";
  }

  /** Returns whether a completed trial has learned no more than a constant prediction. */
  boolean hasLearnedNothing(TrialResult result) {
    return result.status() == TrialStatus.COMPLETED
        && result.metrics().get(Metric.TRAIN_LOSS)
            >= NO_SMALLER * constantAnswers.loss(result.configuration());
  }

  /** Returns whether at least three trials completed, and not one of them has learned anything. */
  boolean haveLearnedNothing(List<TrialResult> results) {
    List<TrialResult> completed =
        results.stream().filter(result -> result.status() == TrialStatus.COMPLETED).toList();
    return completed.size() >= FEWEST && completed.stream().allMatch(this::hasLearnedNothing);
  }

  /** Draws hints from each ranking in which the first row leaves something to gain. */
  Stream<String> whereBestCanImprove(
      BiFunction<RankingGroup, List<SummaryRow>, Stream<String>> hints) {
    return summary.rowsByGroup().entrySet().stream()
        .filter(group -> canImprove(group.getValue().get(0)))
        .flatMap(group -> hints.apply(group.getKey(), group.getValue()));
  }

  /**
   * Returns whether there is something left to gain: all replicates completed, and not every sample
   * that the objective is measured on is told right.
   */
  private boolean canImprove(SummaryRow row) {
    Metric accuracy = Metric.of(summary.objective().metric().set(), Measure.ACCURACY);
    return row.rank().isPresent()
        && row.count(TrialStatus.COMPLETED) == row.replicates()
        && !(row.statistics(accuracy).mean() >= 1); // a quantity has none
  }
}
