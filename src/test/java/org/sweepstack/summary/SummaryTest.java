package org.sweepstack.summary;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sweepstack.trial.Parameters.FOLD;
import static org.sweepstack.trial.Parameters.FOLDS;
import static org.sweepstack.trial.Parameters.LEARNING_RATE;
import static org.sweepstack.trial.Parameters.PRECISION;
import static org.sweepstack.trial.Parameters.SEED;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Objective.Direction;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.TrialStatus;

class SummaryTest {

  @Test
  void givesEqualMeansTheSameRankAndSkipsTheNext() {
    Summary summary =
        summarize(
            Trials.completed(rate(1), 0.3),
            Trials.completed(rate(2), 0.2),
            Trials.completed(rate(3), 0.1),
            Trials.completed(rate(4), 0.2));

    assertThat(ratesIn(summary)).containsExactly(3.0, 2.0, 4.0, 1.0);
    assertThat(ranksIn(summary)).containsExactly(1, 2, 2, 4);
  }

  @Test
  void ranksTheLargestFirstWhenTheObjectiveIsMaximized() {
    Objective largest = new Objective(Direction.MAXIMIZE, Metric.TEST_LOSS);

    Summary summary =
        Summary.of(
            Trials.sweep(
                List.of(LEARNING_RATE),
                largest,
                Trials.completed(rate(1), 0.3),
                Trials.completed(rate(2), 0.9)));

    assertThat(ratesIn(summary)).containsExactly(2.0, 1.0);
  }

  @Test
  void ranksConfigurationsWithATroubledReplicateAfterAllWithout() {
    Summary summary =
        summarize(
            Trials.completed(rate(1), 0.001),
            Trials.diverged(rate(1).with(SEED, 2L), 10),
            Trials.completed(rate(2), 0.002),
            Trials.failed(rate(2).with(SEED, 2L), "boom"),
            Trials.timedOut(rate(3).with(SEED, 2L)),
            Trials.completed(rate(3), 0.003),
            Trials.completed(rate(4), 0.9));

    assertThat(ratesIn(summary)).containsExactly(4.0, 1.0, 2.0, 3.0);
    assertThat(ranksIn(summary)).containsExactly(1, 2, 3, 4);
  }

  @Test
  void ranksWhatStoppedAtARungBehindAllElseTheFurthestFirst() {
    Summary summary =
        summarize(
            Trials.stopped(rate(1), 100, 0.002),
            Trials.stopped(rate(2), 100, 0.001),
            Trials.stopped(rate(3), 300, 0.3),
            Trials.completed(rate(4), 0.5),
            Trials.completed(rate(5), 0.6),
            Trials.diverged(rate(5).with(SEED, 2L), 10));

    assertThat(ratesIn(summary)).containsExactly(4.0, 5.0, 3.0, 2.0, 1.0);
    assertThat(ranksIn(summary)).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void averagesOverSeedsAndFolds() {
    Configuration folded = rate(1).with(FOLDS, Optional.of(2));
    Summary summary =
        summarize(
            Trials.completed(folded.with(FOLD, 1), 0.1),
            Trials.completed(folded.with(FOLD, 2), 0.3),
            Trials.completed(folded.with(FOLD, 1).with(SEED, 2L), 0.5),
            Trials.completed(folded.with(FOLD, 2).with(SEED, 2L), 0.7),
            Trials.completed(rate(1), 0.2));

    assertThat(summary.rows()).extracting(SummaryRow::replicates).containsExactly(1, 4);
    assertThat(summary.rows().get(1).configuration()).isEqualTo(folded);
    assertThat(summary.rows().get(1).statistics(Metric.TEST_LOSS).mean())
        .isCloseTo(0.4, within(1e-15));
  }

  @Test
  void sharesNoRankBetweenAWholeAndATroubledConfigurationOfEqualMeans() {
    Summary summary =
        summarize(
            Trials.completed(rate(1), 0.5),
            Trials.diverged(rate(1).with(SEED, 2L), 10),
            Trials.completed(rate(2), 0.5));

    assertThat(ratesIn(summary)).containsExactly(2.0, 1.0);
    assertThat(ranksIn(summary)).containsExactly(1, 2);
  }

  @Test
  void leavesConfigurationsWithoutAMeanUnrankedAndLast() {
    Summary summary =
        summarize(
            Trials.diverged(rate(1), 10),
            Trials.completed(rate(2), NaN),
            Trials.failed(rate(3), "boom"),
            Trials.completed(rate(4), 0.5));

    assertThat(ratesIn(summary)).containsExactly(4.0, 1.0, 2.0, 3.0);
    assertThat(summary.rows().get(0).rank()).hasValue(1);
    assertThat(summary.rows().subList(1, 4)).allMatch(row -> row.rank().isEmpty());
  }

  @Test
  void countsReplicatesByStatusAndAveragesTheCompletedOnes() {
    SummaryRow row =
        summarize(
                Trials.completed(rate(1), 0.25),
                Trials.diverged(rate(1).with(SEED, 2L), 10),
                Trials.completed(rate(1).with(SEED, 3L), 0.75),
                Trials.failed(rate(1).with(SEED, 4L), "boom"),
                Trials.timedOut(rate(1).with(SEED, 5L)))
            .rows()
            .get(0);

    assertThat(row.replicates()).isEqualTo(5);
    assertThat(row.count(TrialStatus.COMPLETED)).isEqualTo(2);
    assertThat(row.count(TrialStatus.DIVERGED)).isEqualTo(1);
    assertThat(row.count(TrialStatus.FAILED)).isEqualTo(1);
    assertThat(row.count(TrialStatus.TIMED_OUT)).isEqualTo(1);
    assertThat(row.statistics(Metric.TEST_LOSS).mean()).isEqualTo(0.5);
    assertThat(row.statistics(Metric.VALIDATION_LOSS).mean()).isNaN();
  }

  @Test
  void sharesTheSolvedAmongAllReplicates() {
    SummaryRow row =
        summarize(
                Trials.completed(rate(1), solvedAt(10)),
                Trials.completed(rate(1).with(SEED, 2L), solvedAt(30)),
                Trials.completed(rate(1).with(SEED, 3L), 0.5),
                Trials.failed(rate(1).with(SEED, 4L), "boom"))
            .rows()
            .get(0);

    assertThat(row.solvedShare()).isEqualTo(0.5);
    assertThat(row.solvedEpochMean()).isEqualTo(20);
  }

  @Test
  void averagesTheNumbersThatTheFilesShow() {
    Configuration single = rate(1).with(PRECISION, Precision.FLOAT);

    SummaryRow row = summarize(Trials.completed(single, 0.1f)).rows().get(0);

    assertThat(row.statistics(Metric.TEST_LOSS).max()).isEqualTo(0.1);
  }

  @Test
  void ranksWithinWhatCompares() {
    Configuration xor = Trials.DEFAULTS.with(Parameters.DATASET, DatasetKind.XOR);
    Summary summary =
        summarize(
            Trials.completed(rate(1), 0.3),
            Trials.completed(xor, 0.2),
            Trials.completed(rate(2), 0.1),
            Trials.completed(xor.with(LEARNING_RATE, 2.0), 0.2));

    assertThat(ratesIn(summary)).containsExactly(2.0, 1.0, 0.1, 2.0);
    assertThat(ranksIn(summary)).containsExactly(1, 2, 1, 1);
    assertThat(summary.rowsByGroup().keySet())
        .extracting(RankingGroup::name)
        .containsExactly("linear", "xor");
  }

  @Test
  void leavesOutTheSeed() {
    Summary summary =
        Summary.of(
            Trials.sweep(
                List.of(SEED, LEARNING_RATE),
                Trials.TEST_LOSS,
                Trials.completed(rate(1), 0.1),
                Trials.completed(rate(2).with(SEED, 7L), 0.2)));

    assertThat(summary.rows())
        .extracting(SummaryRow::configuration)
        .containsExactly(rate(1), rate(2));
  }

  private static Configuration rate(double learningRate) {
    return Trials.DEFAULTS.with(LEARNING_RATE, learningRate);
  }

  private static CurvePoint solvedAt(int epoch) {
    return new CurvePoint(epoch, Metrics.inOrder(0.1, 1, NaN, NaN, 0.2, 0.9));
  }

  private static Summary summarize(Attempt... attempts) {
    return Summary.of(Trials.sweep(List.of(LEARNING_RATE, SEED), Trials.TEST_LOSS, attempts));
  }

  private static List<Double> ratesIn(Summary summary) {
    return summary.rows().stream().map(row -> row.configuration().get(LEARNING_RATE)).toList();
  }

  private static List<Integer> ranksIn(Summary summary) {
    return summary.rows().stream().map(SummaryRow::rank).map(OptionalInt::orElseThrow).toList();
  }
}
