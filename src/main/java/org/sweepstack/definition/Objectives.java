package org.sweepstack.definition;

import java.util.Collection;
import java.util.Optional;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Objective.Direction;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.SampleSet;

/** Chooses a metric that every trial of a sweep is measured by. */
final class Objectives {
  private Objectives() {}

  /** Returns the validation loss when every trial has validation samples, else the test loss. */
  static Objective byDefault(Collection<Configuration> configurations) {
    boolean validated = configurations.stream().allMatch(Objectives::hasValidation);
    return new Objective(Direction.MINIMIZE, validated ? Metric.VALIDATION_LOSS : Metric.TEST_LOSS);
  }

  /** Returns why an objective cannot rank these trials; empty when it can. */
  static Optional<String> problem(Objective objective, Collection<Configuration> configurations) {
    if (!objective.metric().needsValidation()
        || configurations.stream().allMatch(Objectives::hasValidation)) {
      return Optional.empty();
    }
    Metric instead = Metric.of(SampleSet.TEST, objective.metric().measure());
    return Optional.of(
        "objective: "
            + objective.metric().word()
            + " is not measured in trials without validation samples;"
            + " set validation_fraction, or use "
            + instead.word());
  }

  /** Returns a warning if an objective ranks the wrong way round: good trials have small errors. */
  static Optional<String> warning(Objective objective) {
    boolean isMinimized = objective.direction() == Direction.MINIMIZE;
    Metric metric = objective.metric();
    return metric.isError() == isMinimized
        ? Optional.empty()
        : Optional.of(
            "objective: "
                + objective
                + " ranks the worst trial first; is "
                + (isMinimized ? "maximize" : "minimize")
                + " meant?");
  }

  private static boolean hasValidation(Configuration configuration) {
    DatasetKind dataset = configuration.get(Parameters.DATASET);
    double fraction = configuration.get(Parameters.VALIDATION_FRACTION);
    if (!Parameters.VALIDATION_FRACTION.matters(configuration)) {
      return true;
    }
    // Rounded down, a small part of generated points is none; the rows of a file are not known.
    return dataset.isGenerated()
        ? configuration.get(Parameters.TRAIN_POINTS) * fraction >= 1
        : fraction > 0;
  }
}
