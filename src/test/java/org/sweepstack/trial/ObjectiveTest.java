package org.sweepstack.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sweepstack.trial.Objective.Direction;

class ObjectiveTest {

  @Test
  void prefersTheEndOfItsDirection() {
    assertThat(new Objective(Direction.MINIMIZE, Metric.TEST_LOSS).isBetter(1, 2)).isTrue();
    assertThat(new Objective(Direction.MAXIMIZE, Metric.TEST_ACCURACY).isBetter(1, 2)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void prefersAnyNumberToNone(Direction direction) {
    Objective objective = new Objective(direction, Metric.TEST_LOSS);

    assertThat(objective.isBetter(Double.POSITIVE_INFINITY, Double.NaN)).isTrue();
    assertThat(objective.isBetter(Double.NaN, 0)).isFalse();
    assertThat(objective.compare(Double.NaN, Double.NaN)).isZero();
  }

  @Test
  void findsTheFirstOfTheBestEpochsOfACurve() {
    LearningCurve curve =
        new LearningCurve(List.of(point(0, 0.5), point(10, 0.2), point(20, 0.2), point(30, 1)));

    assertThat(curve.bestEpoch(new Objective(Direction.MINIMIZE, Metric.TRAIN_LOSS))).hasValue(10);
    assertThat(curve.bestEpoch(new Objective(Direction.MAXIMIZE, Metric.TRAIN_LOSS))).hasValue(30);
    assertThat(curve.bestEpoch(new Objective(Direction.MINIMIZE, Metric.TEST_LOSS))).isEmpty();
    assertThat(curve.solvedEpoch()).isEmpty();
  }

  private static CurvePoint point(int epoch, double trainLoss) {
    double none = Double.NaN;
    return new CurvePoint(epoch, Metrics.inOrder(trainLoss, none, none, none, none, none));
  }
}
