package org.sweepstack.hints;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.summary.SummaryRow;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.TrialResult;

/**
 * Says when the best configuration of a data set would gain from more epochs: it still tells
 * samples wrong, and in each of its replicates, up to ten of them, the training loss fell by at
 * least 5% in the last tenth of the epochs, and the validation loss too where it is measured. Needs
 * the learning curves.
 */
final class UnfinishedHint implements HintRule {
  private static final int MOST = 10;
  private static final double LAST_PART = 0.1;
  private static final double FALLING = 0.05;

  @Override
  public Stream<String> hints(Evidence evidence) {
    return evidence.whereBestCanImprove(
        (group, rows) -> hint(evidence.on(group), rows.get(0), evidence.results()));
  }

  private static Stream<String> hint(String on, SummaryRow best, SweepResults results) {
    Set<Configuration> trials =
        best.trials().stream().limit(MOST).map(TrialResult::configuration).collect(toSet());
    double fall =
        results.finished().stream()
            .filter(trial -> trials.contains(trial.result().configuration()))
            .mapToDouble(UnfinishedHint::fall)
            .min()
            .orElse(0);
    return fall >= FALLING
        ? Stream.of(
            String.format(
                Locale.ROOT,
                "%sthe best configuration is still learning, as its losses fall by %s%.0f%% in"
                    + " the last tenth of its %d epochs: try more epochs",
                on,
                best.replicates() > 1 ? "at least " : "",
                100 * fall,
                best.configuration().get(Parameters.EPOCHS)))
        : Stream.empty();
  }

  /** Returns by which share both losses fell at least; 0 when it is not known or was stopped. */
  private static double fall(FinishedTrial trial) {
    LearningCurve curve = trial.artefacts().curve();
    int epochs = trial.result().configuration().get(Parameters.EPOCHS);
    if (curve.points().isEmpty() || trial.result().epochsRun() < epochs) {
      return 0;
    }
    double training = fall(curve.points(), Metric.TRAIN_LOSS, epochs);
    double validation = fall(curve.points(), Metric.VALIDATION_LOSS, epochs);
    return Double.isNaN(validation) ? training : Math.min(training, validation);
  }

  private static double fall(List<CurvePoint> points, Metric metric, int epochs) {
    double last = points.get(points.size() - 1).metrics().get(metric);
    double before =
        points.stream()
            .filter(point -> point.epoch() <= (1 - LAST_PART) * epochs)
            .reduce((earlier, later) -> later)
            .map(point -> point.metrics().get(metric))
            .orElse(Double.NaN);
    return before > 0 ? (before - last) / before : Double.isNaN(before) ? Double.NaN : 0;
  }
}
