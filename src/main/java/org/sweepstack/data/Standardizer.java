package org.sweepstack.data;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.sweepstack.trial.LinearScale;

/**
 * Brings every feature to mean 0 and population deviation 1, as measured on the samples it was
 * fitted on. A feature that is constant there is only centered. Immutable.
 */
final class Standardizer implements UnaryOperator<Samples> {
  private final int[] exponents;
  private final double[] means;
  private final double[] deviations;

  private Standardizer(int features) {
    exponents = new int[features];
    means = new double[features];
    deviations = new double[features];
  }

  /** Measures samples, of which there is at least one. */
  static Standardizer fittedOn(Samples samples) {
    Standardizer standardizer = new Standardizer(samples.features());
    for (int feature = 0; feature < samples.features(); feature++) {
      standardizer.fit(samples, feature);
    }
    return standardizer;
  }

  private void fit(Samples samples, int feature) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int sample = 0; sample < samples.count(); sample++) {
      least = Math.min(least, samples.feature(sample, feature));
      most = Math.max(most, samples.feature(sample, feature));
    }
    if (least == most) {
      // Computed, the mean may miss the constant by a rounding error, which the deviation would
      // then blow up to 1.
      means[feature] = least;
      deviations[feature] = 1;
      return;
    }
    exponents[feature] = -Math.getExponent(Math.max(-least, most));
    double sum = 0;
    for (int sample = 0; sample < samples.count(); sample++) {
      sum += scaled(samples, sample, feature);
    }
    means[feature] = sum / samples.count();
    double squares = 0;
    for (int sample = 0; sample < samples.count(); sample++) {
      double difference = scaled(samples, sample, feature) - means[feature];
      squares += difference * difference;
    }
    deviations[feature] = Math.sqrt(squares / samples.count());
  }

  /**
   * Returns a number times the power of two that brings its feature near 1: exact, and squares of
   * neither huge nor tiny numbers leave the range of a double.
   */
  private double scaled(Samples samples, int sample, int feature) {
    return Math.scalb(samples.feature(sample, feature), exponents[feature]);
  }

  /** Returns the means and deviations of the features, in their own units. */
  LinearScale scale() {
    return new LinearScale(unscaled(means), unscaled(deviations));
  }

  private List<Double> unscaled(double[] scaled) {
    return IntStream.range(0, scaled.length)
        .mapToObj(feature -> Math.scalb(scaled[feature], -exponents[feature]))
        .toList();
  }

  /** Returns standardized samples, of as many features as those it was fitted on. */
  @Override
  public Samples apply(Samples samples) {
    int features = samples.features();
    double[] points = new double[samples.count() * features];
    for (int sample = 0; sample < samples.count(); sample++) {
      for (int feature = 0; feature < features; feature++) {
        points[sample * features + feature] =
            (scaled(samples, sample, feature) - means[feature]) / deviations[feature];
      }
    }
    return samples.withPoints(points);
  }
}
