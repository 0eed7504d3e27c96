package org.sweepstack.training;

import static org.sweepstack.trial.Parameters.PATIENCE;
import static org.sweepstack.trial.Parameters.PRECISION;
import static org.sweepstack.trial.Parameters.STOP_AT_ACCURACY;
import static org.sweepstack.trial.Parameters.STOP_AT_LOSS;

import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Precision;

/** Decides at each logged point whether a trial has trained enough. */
final class EarlyStop {
  /** Rounded as the metrics are, so that an accuracy of 0.9 reaches 0.9 as float too. */
  private final double loss;

  private final double accuracy;
  private final int patience;
  private double bestValidationLoss = Double.POSITIVE_INFINITY;
  private int pointsSinceBest;

  EarlyStop(Configuration configuration) {
    Precision precision = configuration.get(PRECISION);
    loss = precision.round(configuration.get(STOP_AT_LOSS).orElse(Double.NEGATIVE_INFINITY));
    accuracy =
        precision.round(configuration.get(STOP_AT_ACCURACY).orElse(Double.POSITIVE_INFINITY));
    patience = configuration.get(PATIENCE).orElse(Integer.MAX_VALUE);
  }

  /** Takes the metrics of the next logged point and returns whether the trial stops there. */
  boolean isReached(Metrics metrics) {
    if (metrics.get(Metric.VALIDATION_LOSS) < bestValidationLoss) {
      bestValidationLoss = metrics.get(Metric.VALIDATION_LOSS);
      pointsSinceBest = 0;
    } else {
      pointsSinceBest++;
    }
    return metrics.get(Metric.TRAIN_LOSS) <= loss
        || metrics.get(Metric.TRAIN_ACCURACY) >= accuracy
        || pointsSinceBest >= patience;
  }
}
