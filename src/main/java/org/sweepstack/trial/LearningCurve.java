package org.sweepstack.trial;

import java.util.List;
import java.util.OptionalInt;

/**
 * The metrics along the training.
 *
 * @param points before the first step, at every logged epoch or step and the last, in order; of a
 *     diverged trial up to the last finite point
 */
public record LearningCurve(List<CurvePoint> points) {
  /** A curve without points. */
  public static final LearningCurve EMPTY = new LearningCurve(List.of());

  /** Copies the points. */
  public LearningCurve {
    points = List.copyOf(points);
  }

  /** Returns the first logged epoch at which every training sample's class was predicted. */
  public OptionalInt solvedEpoch() {
    return points.stream()
        .filter(point -> point.metrics().get(Metric.TRAIN_ACCURACY) == 1)
        .mapToInt(CurvePoint::epoch)
        .findFirst();
  }

  /**
   * Returns the logged epoch with the best objective, the first of equals; empty when it was never
   * measured.
   */
  public OptionalInt bestEpoch(Objective objective) {
    OptionalInt bestEpoch = OptionalInt.empty();
    double best = Double.NaN;
    for (CurvePoint point : points) {
      double value = point.metrics().get(objective.metric());
      if (objective.isBetter(value, best)) {
        best = value;
        bestEpoch = OptionalInt.of(point.epoch());
      }
    }
    return bestEpoch;
  }
}
