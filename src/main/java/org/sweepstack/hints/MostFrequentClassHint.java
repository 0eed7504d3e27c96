package org.sweepstack.hints;

import java.util.Locale;
import java.util.stream.Stream;
import org.sweepstack.summary.RankingGroup;
import org.sweepstack.summary.SummaryRow;
import org.sweepstack.trial.ClassWeighting;
import org.sweepstack.trial.Measure;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.SampleSet;

/**
 * Says when the best configuration of a data set tells no more samples right, of those that it is
 * ranked by, than an answer would that always names the class of most training samples.
 */
final class MostFrequentClassHint implements HintRule {
  /** Accuracies are rounded to float, and means of them to double. */
  private static final double ROUNDING = 1e-6;

  @Override
  public Stream<String> hints(Evidence evidence) {
    return evidence.whereBestCanImprove(
        (group, rows) ->
            evidence.haveLearnedNothing(
                    rows.stream().flatMap(row -> row.trials().stream()).toList())
                ? Stream.empty() // which is told by itself
                : hint(group, rows.get(0), evidence));
  }

  private static Stream<String> hint(RankingGroup group, SummaryRow best, Evidence evidence) {
    SampleSet set = evidence.summary().objective().metric().set();
    double reached = best.statistics(Metric.of(set, Measure.ACCURACY)).mean();
    double constant =
        best.trials().stream()
            .mapToDouble(trial -> evidence.constantAnswers().accuracy(trial.configuration(), set))
            .average()
            .orElse(Double.NaN);
    return reached <= constant + ROUNDING
        ? Stream.of(
            String.format(
                Locale.ROOT,
                "%sthe best configuration's %s accuracy of %.4f is no better than always naming the"
                    + " most frequent class (%.4f): try %s'objective: {maximize: %s}'",
                evidence.on(group),
                set.word(),
                reached,
                constant,
                best.configuration().get(Parameters.CLASS_WEIGHT) == ClassWeighting.NONE
                    ? "class_weight balanced, and "
                    : "",
                Metric.of(set, Measure.BALANCED_ACCURACY).word()))
        : Stream.empty();
  }
}
