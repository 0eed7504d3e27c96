package org.sweepstack.halving;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.sweepstack.halving.HalvingFigures.Agreement;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.summary.ShownMetrics;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.TrialStatus;

/** Compares the order of configurations at a rung with that at their end. */
final class Foresight {
  /** Of fewer, an order says nothing. */
  private static final int FEWEST = 3;

  private Foresight() {}

  /** Returns how the orders agree, of those that completed and were measured at the rung. */
  static Optional<Agreement> of(
      String group, List<Candidate> candidates, int rung, Metric metric, FinishedTrials finished) {
    List<double[]> pairs =
        candidates.stream()
            .map(
                one ->
                    new double[] {
                      one.at(rung, metric, finished).mean(), end(one, metric, finished)
                    })
            .filter(pair -> !Double.isNaN(pair[0] + pair[1]))
            .toList();
    if (pairs.size() < FEWEST) {
      return Optional.empty();
    }
    double[] then = pairs.stream().mapToDouble(pair -> pair[0]).toArray();
    double[] last = pairs.stream().mapToDouble(pair -> pair[1]).toArray();
    double spearman = new SpearmansCorrelation().correlation(then, last);
    double kendall = new KendallsCorrelation().correlation(then, last);
    // Where all are equal there is no order.
    return Double.isNaN(spearman)
        ? Optional.empty()
        : Optional.of(new Agreement(group, rung, pairs.size(), spearman, kendall));
  }

  /** Returns the mean at the end; NaN unless all replicates completed. */
  private static double end(Candidate candidate, Metric metric, FinishedTrials finished) {
    return candidate.trials().stream()
        .mapToDouble(trial -> end(trial, metric, finished))
        .average()
        .orElse(Double.NaN);
  }

  private static double end(Configuration trial, Metric metric, FinishedTrials finished) {
    return finished
        .of(trial)
        .filter(ended -> ended.result().status() == TrialStatus.COMPLETED)
        .map(ended -> ShownMetrics.of(ended.result()).value(metric))
        .orElse(Double.NaN);
  }
}
