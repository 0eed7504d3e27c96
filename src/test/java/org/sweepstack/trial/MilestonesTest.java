package org.sweepstack.trial;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MilestonesTest {
  private static final LearningCurve CURVE =
      new LearningCurve(
          List.of(
              new CurvePoint(0, Metrics.inOrder(0.5, 0.5, NaN, NaN, 0.4, 0.25)),
              new CurvePoint(10, Metrics.inOrder(0.25, 1, NaN, NaN, 0.8, 0.75)),
              new CurvePoint(20, Metrics.inOrder(0.75, 1, NaN, NaN, 0.2, 0.75))));

  @ParameterizedTest
  @EnumSource
  void knowsWhatTheCurveKnowsOfEveryObjective(Metric metric) {
    for (Objective.Direction direction : Objective.Direction.values()) {
      Objective objective = new Objective(direction, metric);

      assertThat(Milestones.of(CURVE).bestEpoch(objective)).isEqualTo(CURVE.bestEpoch(objective));
    }
    assertThat(Milestones.of(CURVE).solvedEpoch()).hasValue(10);
  }

  @Test
  void readsBackWhatItWrites() {
    for (Milestones milestones : List.of(Milestones.of(CURVE), Milestones.NONE)) {
      assertThat(Milestones.parse(milestones.toString())).isEqualTo(milestones);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1 2 3", "- - - - - - - - - - - - x", "- - - - - - - - - - - - - -"})
  void refusesAnythingElse(String text) {
    assertThatThrownBy(() -> Milestones.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
