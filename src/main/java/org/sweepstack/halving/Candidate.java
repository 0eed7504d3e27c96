package org.sweepstack.halving;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.summary.SampleStatistics;
import org.sweepstack.summary.ShownMetrics;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Replicate;
import org.sweepstack.trial.TrialId;
import org.sweepstack.trial.TrialStatus;

/**
 * A configuration whose replicates stand or fall together.
 *
 * @param id that of the configuration without its seed and fold
 * @param trials its replicates, in an order of their own: a mean depends on it in its last bits
 */
record Candidate(TrialId id, List<Configuration> trials) {

  /** Orders the trials by seed and fold, whatever the order of the grid. */
  Candidate {
    trials = trials.stream().sorted(Comparator.comparing(Replicate::of)).toList();
  }

  /**
   * How a candidate stands at a rung.
   *
   * @param candidate which one
   * @param lacking how many of its replicates were not measured there: failed, diverged, not finite
   * @param mean that of the others; NaN where there are none
   */
  record Place(Candidate candidate, int lacking, double mean) {

    /**
     * Orders the best first. A mean over survivors flatters, so a candidate with a replicate that
     * was not measured comes after all without, and one without any last. Equals are told apart by
     * their ids, which do not depend on the order of the grid.
     */
    static Comparator<Place> order(Objective objective) {
      return Comparator.comparingInt(Place::standing)
          .thenComparing(Place::mean, objective::compare)
          .thenComparing(place -> place.candidate.id().text());
    }

    private int standing() {
      return Double.isNaN(mean) ? 2 : Integer.signum(lacking);
    }
  }

  /** Returns how this stands by a metric at a rung. */
  Place at(int epoch, Metric metric, FinishedTrials finished) {
    double[] values =
        trials.stream()
            .map(trial -> value(trial, epoch, metric, finished))
            .flatMapToDouble(OptionalDouble::stream)
            .toArray();
    return new Place(this, trials.size() - values.length, SampleStatistics.of(values).mean());
  }

  /** Returns the number that the tables show; empty where it was not measured. */
  private static OptionalDouble value(
      Configuration trial, int epoch, Metric metric, FinishedTrials finished) {
    Optional<Metrics> metrics =
        finished.atRung(trial, epoch).or(() -> endedBefore(trial, epoch, finished));
    double value =
        metrics.map(measured -> ShownMetrics.of(trial, measured).value(metric)).orElse(Double.NaN);
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Returns the metrics of a trial that had trained enough before it came to a rung. */
  private static Optional<Metrics> endedBefore(
      Configuration trial, int epoch, FinishedTrials finished) {
    return finished
        .of(trial)
        .map(FinishedTrial::result)
        .filter(result -> result.status() == TrialStatus.COMPLETED && result.epochsRun() <= epoch)
        .map(result -> result.metrics());
  }
}
