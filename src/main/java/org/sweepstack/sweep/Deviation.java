package org.sweepstack.sweep;

import static org.sweepstack.trial.Parameters.PRECISION;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.TrialId;
import org.sweepstack.trial.TrialStatus;

/**
 * How far two trainings of a trial by different engines are apart. Differences of numbers beyond 1
 * are relative to the number.
 *
 * @param trial which trial
 * @param tolerance what its losses should agree to, for the precision that it is computed in
 * @param loss the largest difference of a loss, over all logged epochs that both have
 * @param weight the largest difference of a weight or bias after the last epoch; 0 when a training
 *     did not complete
 * @param apartFrom the first logged epoch at which a loss differs by more than the tolerance, or
 *     that only one of the trainings has
 * @param bounces whether the training loss had risen from one logged epoch to another by then:
 *     steps that overshoot make every rounding grow, until the trainings have little in common
 */
public record Deviation(
    TrialId trial,
    double tolerance,
    double loss,
    double weight,
    OptionalInt apartFrom,
    boolean bounces) {
  private static final double FLOAT_TOLERANCE = 1e-4;
  private static final double DOUBLE_TOLERANCE = 1e-9;
  private static final List<Metric> LOSSES =
      List.of(Metric.TRAIN_LOSS, Metric.VALIDATION_LOSS, Metric.TEST_LOSS);

  /** Puts two trainings of a trial, with their curves and arrays, side by side. */
  static Deviation of(Attempt one, Attempt other) {
    Precision precision = one.result().configuration().get(PRECISION);
    double tolerance = precision == Precision.FLOAT ? FLOAT_TOLERANCE : DOUBLE_TOLERANCE;
    List<CurvePoint> points = one.artefacts().curve().points();
    List<CurvePoint> others = other.artefacts().curve().points();
    double largest = 0;
    OptionalInt apartFrom = OptionalInt.empty();
    for (int i = 0; i < Math.min(points.size(), others.size()); i++) {
      double loss = loss(points.get(i), others.get(i));
      largest = Math.max(largest, loss);
      if (apartFrom.isEmpty() && !(loss <= tolerance)) {
        apartFrom = OptionalInt.of(points.get(i).epoch());
      }
    }
    if (apartFrom.isEmpty() && !isSameEnd(one, other)) {
      apartFrom = OptionalInt.of(Math.min(one.result().epochsRun(), other.result().epochsRun()));
    }
    return new Deviation(
        one.result().configuration().id(),
        tolerance,
        largest,
        weight(one, other),
        apartFrom,
        rises(points, apartFrom.orElse(0), tolerance));
  }

  private static boolean isSameEnd(Attempt one, Attempt other) {
    return one.result().status() == other.result().status()
        && one.result().epochsRun() == other.result().epochsRun();
  }

  private static double loss(CurvePoint one, CurvePoint other) {
    return LOSSES.stream()
        .mapToDouble(loss -> difference(one.metrics().get(loss), other.metrics().get(loss)))
        .max()
        .orElseThrow();
  }

  private static double difference(double one, double other) {
    return Double.compare(one, other) == 0 ? 0 : Math.abs(one - other) / Math.max(1, Math.abs(one));
  }

  private static double weight(Attempt one, Attempt other) {
    if (!isCompleted(one) || !isCompleted(other)) {
      return 0;
    }
    Map<String, double[]> others =
        other.artefacts().arrays().stream()
            .collect(Collectors.toMap(NamedArray::name, NamedArray::values));
    double largest = 0;
    for (NamedArray array : one.artefacts().arrays()) {
      double[] values = others.get(array.name());
      for (int i = 0; i < values.length; i++) {
        largest = Math.max(largest, difference(array.values()[i], values[i]));
      }
    }
    return largest;
  }

  private static boolean isCompleted(Attempt attempt) {
    return attempt.result().status() == TrialStatus.COMPLETED;
  }

  private static boolean rises(List<CurvePoint> points, int until, double tolerance) {
    for (int i = 1; i < points.size() && points.get(i).epoch() <= until; i++) {
      double before = points.get(i - 1).metrics().get(Metric.TRAIN_LOSS);
      if (points.get(i).metrics().get(Metric.TRAIN_LOSS)
          > before + tolerance * Math.max(1, before)) {
        return true;
      }
    }
    return false;
  }
}
