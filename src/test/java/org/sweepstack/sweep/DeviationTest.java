package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Timing;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialResult;

class DeviationTest {
  private static final double NONE = Double.NaN;

  /** Returns a trial with a loss at every tenth epoch, and one weight. */
  private static Attempt attempt(Precision precision, double weight, double... losses) {
    List<CurvePoint> points = new ArrayList<>();
    for (double loss : losses) {
      points.add(
          new CurvePoint(
              10 * points.size(), Metrics.inOrder(loss, 0.5, NONE, NONE, loss / 2, 0.5)));
    }
    LearningCurve curve = new LearningCurve(points);
    NamedArray array =
        new NamedArray("final.0.weight", precision, List.of(1), new double[] {weight});
    return new Attempt(
        TrialResult.completed(
            Configuration.defaults().with(Parameters.PRECISION, precision), curve),
        new TrialArtefacts(curve, Optional.empty(), List.of(array), List.of(), Optional.empty()),
        "",
        new Timing(Instant.EPOCH, 1, 1));
  }

  private static Attempt attempt(double... losses) {
    return attempt(Precision.FLOAT, 1, losses);
  }

  @Test
  void isNothingBetweenEqualTrainings() {
    Deviation deviation = Deviation.of(attempt(3, 2, 1), attempt(3, 2, 1));
    assertThat(deviation.loss()).isZero();
    assertThat(deviation.weight()).isZero();
    assertThat(deviation.apartFrom()).isEmpty();
  }

  @Test
  void isTheLargestDifferenceRelativeToNumbersBeyondOne() {
    assertThat(Deviation.of(attempt(0.5, 0.25), attempt(0.5, 0.375)).loss()).isEqualTo(0.125);
    assertThat(Deviation.of(attempt(400, 256), attempt(400, 288)).loss()).isEqualTo(0.125);
    assertThat(
            Deviation.of(attempt(Precision.FLOAT, 4, 1), attempt(Precision.FLOAT, 4.5, 1)).weight())
        .isEqualTo(0.125);
  }

  @Test
  void saysFromWhichEpochOnAndAsksMoreOfDoubles() {
    assertThat(Deviation.of(attempt(3, 2, 1.5), attempt(3, 2.001, 1)).apartFrom())
        .isEqualTo(OptionalInt.of(10));
    Attempt one = attempt(Precision.DOUBLE, 1, 0.5, 0.25);
    Attempt other = attempt(Precision.DOUBLE, 1, 0.5, 0.25 + 1e-8);
    assertThat(Deviation.of(one, other).apartFrom()).isEqualTo(OptionalInt.of(10));
    assertThat(Deviation.of(attempt(0.5, 0.25), attempt(0.5, 0.25 + 1e-8)).apartFrom()).isEmpty();
  }

  @Test
  void countsAnotherEndingAsApart() {
    assertThat(Deviation.of(attempt(3, 2, 1), attempt(3, 2)).apartFrom())
        .isEqualTo(OptionalInt.of(10));
    Attempt diverged =
        new Attempt(
            TrialResult.diverged(Configuration.defaults(), attempt(3, 2).artefacts().curve(), 20),
            attempt(3, 2).artefacts(),
            "",
            new Timing(Instant.EPOCH, 1, 1));
    Deviation deviation = Deviation.of(attempt(3, 2, 1), diverged);
    assertThat(deviation.apartFrom()).isEqualTo(OptionalInt.of(20));
    assertThat(deviation.weight()).isZero();
  }

  @Test
  void bouncesWhenTheTrainingLossRoseBefore() {
    assertThat(Deviation.of(attempt(3, 4, 1), attempt(3, 4, 2)).bounces()).isTrue();
    assertThat(Deviation.of(attempt(3, 2, 1), attempt(3, 2, 2)).bounces()).isFalse();
    assertThat(Deviation.of(attempt(3, 2, 1, 4), attempt(3, 2, 2, 4)).bounces()).isFalse();
  }
}
